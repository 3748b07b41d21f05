package org.lianshen.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.bottleneck.Party;
import org.lianshen.monitor.bottleneck.PartyShare;
import org.lianshen.monitor.bottleneck.WaitedFor;
import org.lianshen.monitor.funnel.DirectionFunnel;
import org.lianshen.monitor.funnel.Overview;
import org.lianshen.monitor.funnel.PoolUse;
import org.lianshen.monitor.step.StepAges;
import org.lianshen.monitor.trouble.StuckJob;
import org.lianshen.monitor.trouble.Troubles;
import org.lianshen.monitor.web.ComingDeadline;
import org.lianshen.monitor.web.Tally;
import org.lianshen.monitor.web.TaskRow;
import org.lianshen.programme.DirectionId;

/** What waits and what is late, to fill the monitor's pages with. */
final class MonitorSamples {

    private static final DirectionId DIRECTION = new DirectionId("2022-1", "1.3");
    private static final Text STEP = new Text("形式审查", "Check formal requirements");
    private static final BigDecimal DAYS = new BigDecimal("3.25");

    private MonitorSamples() {}

    /** A direction as people choose it. */
    public record Choice(String code, Text name) {}

    /** The directions of a call. */
    public record OfCall(String call, List<Choice> directions) {}

    static Map<String, Object> overview(Caller caller) {
        var pool = new PoolUse(
                "energy",
                5,
                6,
                new BigDecimal("25000000.00"),
                new BigDecimal("30000000.00"),
                new BigDecimal("3000000.00"),
                1,
                new Text("能源领域", "Energy"));
        var funnel = new DirectionFunnel(
                DIRECTION,
                new Text("奥地利", "Austria"),
                Map.of("recommended", 3L, "void", 1L),
                List.of(ages(DIRECTION)),
                List.of(pool));
        var model = scoped(caller);
        model.put("overview", new Overview(PageSamples.NOON, List.of(funnel), List.of(ages(null))));
        model.put("troubles", new Troubles(1, 1, 2, 1, 1));
        return model;
    }

    static Map<String, Object> step(Caller caller) {
        var model = scoped(caller);
        model.put("step", "task_checkFormalRequirements");
        model.put("total", 120L);
        model.put("page", 1);
        model.put("pages", 3L);
        model.put("rows", rows());
        return model;
    }

    static Map<String, Object> late(Caller caller) {
        var model = scoped(caller);
        model.put("rows", rows());
        model.put("total", 7);
        model.put("page", 0);
        model.put("pages", 3);
        model.put("offices", List.of(new Tally(new Text("评审专家", "expert"), 2)));
        model.put("people", List.of(new Tally(new Text("R-7F3A2C", "R-7F3A2C"), 2)));
        model.put("coming", List.of(new ComingDeadline(LocalDate.of(2022, 2, 1), DIRECTION, "task_x", STEP, 4)));
        model.put("troubles", new Troubles(1, 1, 2, 1, 1));
        model.put(
                "incidents",
                List.of(new StuckJob("2022-1-1.3-0001", "formal-check", "event_x", "failedJob", PageSamples.NOON)));
        return model;
    }

    static Map<String, Object> bottlenecks(Caller caller) {
        var model = scoped(caller);
        model.put(
                "waits",
                List.of(new WaitedFor(
                        Party.OFFICERS, "formal-check", "task_checkFormalRequirements", STEP, 20, 3, DAYS)));
        model.put("shares", List.of(new PartyShare(Party.OFFICERS, DAYS, 1000)));
        return model;
    }

    private static List<TaskRow> rows() {
        var claimed = new TaskRow(
                "2022-1-1.3-0001",
                true,
                new Text("示例课题", "Sample"),
                DIRECTION,
                "task_scoreProposal",
                STEP,
                "R-7F3A2C",
                true,
                new Text("评审专家", "expert"),
                PageSamples.NOON,
                PageSamples.NOON,
                "7");
        var round = new TaskRow(
                "2022-1-1.3", false, null, DIRECTION, "gateway_x", STEP, "", false, null, PageSamples.NOON, null, null);
        return List.of(claimed, round);
    }

    private static StepAges ages(@Nullable DirectionId direction) {
        return new StepAges(
                direction, "task_checkFormalRequirements", "formal-check", STEP, 3, DAYS, DAYS, DAYS, DAYS, 1);
    }

    /** What each of the monitor's pages reads. */
    static Map<String, Object> scoped(Caller caller) {
        var model = new HashMap<String, Object>();
        model.put("caller", caller);
        model.put("scope", new MonitorScope("2022-1", null));
        model.put("calls", List.of("2022-1"));
        model.put("directions", List.of(new OfCall("2022-1", List.of(new Choice("1.3", new Text("奥地利", "Austria"))))));
        return model;
    }
}
