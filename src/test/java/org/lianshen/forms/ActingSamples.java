package org.lianshen.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Contact;
import org.lianshen.language.Text;
import org.lianshen.process.acting.ActionKind;
import org.lianshen.process.acting.ActionLine;
import org.lianshen.process.acting.SubstitutionLine;
import org.lianshen.process.acting.SubstitutionState;
import org.lianshen.process.acting.TaskLine;
import org.lianshen.process.acting.TaskOutcome;
import org.lianshen.process.acting.UnfinishedTasks;
import org.lianshen.programme.DirectionId;

/** Unfinished tasks and what was done with them, to fill the pages of those who act on them with. */
final class ActingSamples {

    private static final DirectionId DIRECTION = new DirectionId("2022-1", "1.3");
    private static final Text STEP = new Text("形式审查", "Check formal requirements");
    private static final Text OFFICERS = new Text("项目主管", "Officer");
    private static final Text OFFICER = new Text(PageSamples.HOSTILE, PageSamples.HOSTILE);
    private static final String REASON = "出差 " + PageSamples.HOSTILE;
    private static final List<Contact> PERSONS = List.of(
            new Contact("officer2", "officer2", "o@example.org"), new Contact("liaison2", "同事", "l@example.org"));

    private ActingSamples() {}

    /** What the list is filtered by. */
    public record Asked(@Nullable Boolean late, String call, String direction, String duty, String holder) {}

    /** What was chosen and did not do. */
    public record Chosen(String to, String reason) {}

    /** A substitution that was typed and did not do. */
    public record Typed(String absent, String substitute, String from, String to, String reason) {}

    /** A call as it is chosen. */
    public record Choice(String id) {}

    static Map<String, Object> tasks(Caller caller) {
        var model = common(caller);
        model.put("asked", new Asked(true, "2022-1", "1.3", "officers", "officer"));
        model.put("found", new UnfinishedTasks.Page(List.of(task(), round()), 1, 3, 120, PERSONS));
        model.put("duties", Map.of("officers", OFFICERS));
        model.put("calls", List.of(new Choice("2022-1")));
        return model;
    }

    static Map<String, Object> task(Caller caller) {
        var model = common(caller);
        model.put("task", task());
        model.put("ended", null);
        model.put("actions", actions());
        return model;
    }

    /** The same once it is over. */
    static Map<String, Object> endedTask(Caller caller) {
        var model = task(caller);
        model.put("task", null);
        model.put("ended", STEP);
        model.put("outcomes", List.of());
        model.put("faults", List.of());
        return model;
    }

    static Map<String, Object> substitutes(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "typed",
                new Typed("officer2", "liaison2", "2022-05-01", "no day", REASON),
                "faults",
                List.of(new Text("请填写最后一天。", "Give the last day.")),
                "today",
                LocalDate.of(2022, 5, 1),
                "persons",
                PERSONS,
                "substitutions",
                substitutions());
    }

    static Map<String, Object> record(Caller caller) {
        return Map.of("caller", caller, "actions", actions(), "page", 1, "pages", 3L, "total", 120L);
    }

    static List<SubstitutionLine> substitutions() {
        return Stream.of(SubstitutionState.values())
                .map(state -> new SubstitutionLine(
                        7,
                        OFFICER,
                        new Text("officer2", "officer2"),
                        LocalDate.of(2022, 5, 1),
                        LocalDate.of(2022, 5, 5),
                        OFFICERS,
                        REASON,
                        new Text("manager", "manager"),
                        PageSamples.NOON,
                        state,
                        state == SubstitutionState.ENDED ? new Text("manager", "manager") : null))
                .toList();
    }

    static List<ActionLine> actions() {
        return Stream.of(ActionKind.values())
                .map(kind -> new ActionLine(
                        kind,
                        "7",
                        STEP,
                        "2022-1-1.3-0007",
                        kind == ActionKind.HAND_OVER ? null : OFFICER,
                        new Text("officer2", "officer2"),
                        kind == ActionKind.TAKE_OVER ? null : REASON,
                        new Text("manager", "manager"),
                        PageSamples.NOON))
                .toList();
    }

    /** A proposal's task that somebody has claimed, overdue. */
    static TaskLine task() {
        return new TaskLine(
                "7",
                STEP,
                "2022-1-1.3-0007",
                new Text("智能监测 " + PageSamples.HOSTILE, "Smart <b>monitoring</b>"),
                DIRECTION,
                OFFICERS,
                true,
                OFFICER,
                PageSamples.NOON,
                PageSamples.NOON,
                true);
    }

    private static TaskLine round() {
        return new TaskLine(
                "8", STEP, "2022-1-1.3", null, DIRECTION, OFFICERS, false, null, PageSamples.NOON, null, false);
    }

    private static Map<String, Object> common(Caller caller) {
        var model = new HashMap<String, Object>();
        model.put("caller", caller);
        model.put("chosen", new Chosen("officer2", REASON));
        model.put("ticked", Set.of("7"));
        model.put("persons", PERSONS);
        model.put("faults", List.of(new Text("请填写理由。", "Give a reason.")));
        model.put(
                "outcomes",
                List.of(
                        new TaskOutcome("7", "2022-1-1.3-0007", STEP, true, null, new Text("已转交。", "Handed over.")),
                        new TaskOutcome("9", null, null, false, "over", new Text("任务已结束。", "It is over."))));
        return model;
    }
}
