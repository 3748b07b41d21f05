package org.lianshen.forms;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.monitor.activity.ActivityFigures;
import org.lianshen.monitor.diagram.DiagramMark;
import org.lianshen.monitor.diagram.Drawing;
import org.lianshen.monitor.diagram.MarkedDrawing;
import org.lianshen.monitor.forecast.PoolLevel;
import org.lianshen.monitor.forecast.StepForecast;
import org.lianshen.monitor.forecast.web.Chances;
import org.lianshen.monitor.forecast.web.ForecastMatrix;
import org.lianshen.monitor.heat.HeatMap;
import org.lianshen.monitor.heat.HeatRow;
import org.lianshen.monitor.heat.HeatShow;
import org.lianshen.monitor.search.Hit;
import org.lianshen.monitor.search.HitStep;
import org.lianshen.monitor.search.Hits;
import org.lianshen.monitor.search.SearchQuery;
import org.lianshen.monitor.trail.Present;
import org.lianshen.monitor.trail.ProposalTrail;
import org.lianshen.monitor.trail.Step;
import org.lianshen.monitor.trail.TracedProposal;
import org.lianshen.programme.DirectionId;

/** What was found, a proposal's path, a model's figures and a forecast, to fill their pages with. */
final class WatchSamples {

    private static final ProposalKey NUMBER = new ProposalKey("2022-1-1.3-0007");
    private static final DirectionId DIRECTION = new DirectionId("2022-1", "1.3");
    private static final Text TITLE = new Text("智能监测 " + PageSamples.HOSTILE, "Smart <b>monitoring</b>");
    private static final Text STEP = new Text("形式审查", "Check formal requirements");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2022-01-17T12:00:00+08:00");

    private WatchSamples() {}

    /** Writes marks as pages with diagrams read them. */
    public record Marks() {

        /** What the script would read; hostile words must stay within their attribute. */
        public String marks(MarkedDrawing drawing) {
            return drawing.marks() + "\"><b>monitoring";
        }
    }

    static Map<String, Object> search(Caller caller) {
        var waits = new Hit(
                NUMBER,
                TITLE,
                new Text("示例大学", "Example University"),
                "recommended",
                List.of(new HitStep("formal-check", "task_checkFormalRequirements", STEP, TIME, 3)),
                "/monitor/proposals/" + NUMBER.value());
        var over = new Hit(
                new ProposalKey("2022-1-1.3-0008"), TITLE, null, "funded", List.of(), "/monitor/proposals/0008");
        var model = new HashMap<String, Object>();
        model.put("caller", caller);
        model.put("query", SearchQuery.of("监测 " + PageSamples.HOSTILE));
        model.put("fault", null);
        model.put("persons", true);
        model.put("hits", new Hits(List.of(waits, over), 1, true));
        return model;
    }

    static Map<String, Object> proposal(Caller caller) {
        var waits = List.of(
                new Present(STEP, TIME, 5, TIME.plusDays(1), true, "officer", "officer", false),
                new Present(STEP, TIME, 0, null, false, "recommender", null, true));
        var steps = List.of(
                step("officer", "officer", TIME.plusDays(3)),
                step("expert", "R-7F3A2C", null),
                step("recommender", "recommender", TIME.plusDays(2)),
                step(null, null, TIME.plusDays(1)));
        var proposal = new TracedProposal(NUMBER, DIRECTION, TITLE, "recommended", false, TIME.toInstant());
        return Map.of(
                "caller",
                caller,
                "trail",
                new ProposalTrail(proposal, waits, steps, List.of(marked())),
                "diagrams",
                new Marks(),
                "now",
                PageSamples.NOON);
    }

    private static Step step(@Nullable String duty, @Nullable String who, @Nullable OffsetDateTime end) {
        return new Step(
                "formal-check",
                "task_checkFormalRequirements",
                STEP,
                "userTask",
                "7",
                null,
                TIME,
                end,
                null,
                duty,
                who,
                "passed",
                "R1",
                "formal-check:1");
    }

    static Map<String, Object> models(Caller caller) {
        return Map.of("caller", caller, "models", List.of(drawing()), "scope", MonitorScope.ALL);
    }

    static Map<String, Object> model(Caller caller) {
        var known = new ActivityFigures(
                "task_x", 3, 12, new BigDecimal("259200"), new BigDecimal("604800"), new BigDecimal("0.43"));
        var unknown = new ActivityFigures("task_y", 0, 0, null, null, null);
        return Map.of(
                "caller",
                caller,
                "map",
                new HeatMap(marked(), List.of(new HeatRow(STEP, true, known), new HeatRow(STEP, false, unknown))),
                "call",
                "2022-1",
                "calls",
                List.of("2022-1"),
                "scope",
                new MonitorScope("2022-1", null),
                "show",
                HeatShow.SHARE,
                "shows",
                List.of(HeatShow.values()),
                "diagrams",
                new Marks());
    }

    private static MarkedDrawing marked() {
        return new MarkedDrawing(
                drawing(), Map.of("task_x", new DiagramMark(PageSamples.HOSTILE, "now")), Map.of("flow_x", 2));
    }

    private static Drawing drawing() {
        return new Drawing(
                "formal-check:1", "formal-check", 1, new Text("形式审查", "Formal check"), "", Map.of(), List.of());
    }

    static Map<String, Object> forecast(Caller caller) {
        var known =
                new StepForecast(DIRECTION, "task_x", STEP, 12, 2, TIME, 1, 0.6, 2.4, 1, 4, PoolLevel.DIRECTION, 34);
        var unknown = new StepForecast(
                new DirectionId("2022-1", "1.4"), "task_y", STEP, 3, 0, null, 3, null, null, null, null, null, null);
        var columns = List.of(new ForecastMatrix.Column("task_x", STEP), new ForecastMatrix.Column("task_y", STEP));
        var rows = List.of(
                new ForecastMatrix.Row(
                        known.direction(), PageSamples.direction().name(), Arrays.asList(known, null)),
                new ForecastMatrix.Row(unknown.direction(), null, Arrays.asList(null, unknown)));
        var model = MonitorSamples.scoped(caller);
        model.put("asOf", TIME);
        model.put("minimum", 20);
        model.put("matrix", new ForecastMatrix(columns, rows));
        model.put("steps", List.of(known, unknown));
        model.put("chances", new Chances());
        return model;
    }
}
