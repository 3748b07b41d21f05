package org.lianshen.monitor.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.language.Text;
import org.lianshen.monitor.diagram.DiagramMark;
import org.lianshen.monitor.diagram.Drawing;
import org.lianshen.monitor.diagram.DrawnFlow;
import org.lianshen.monitor.diagram.MarkedDrawing;

/** Which flows were taken is worked out from what was entered and left. */
class ExecutedModelTests {

    private static final OffsetDateTime START = OffsetDateTime.parse("2022-01-10T09:00:00+08:00");

    private final List<DrawnFlow> flows = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private void flow(String source, String target) {
        flows.add(new DrawnFlow(source + "-" + target, source, target));
    }

    /** Entered and left so many hours after the start; not left where negative. */
    private void step(String activity, int entered, int left) {
        steps.add(new Step(
                "model",
                activity,
                new Text(activity, activity),
                "task",
                "instance",
                null,
                START.plusHours(entered),
                left < 0 ? null : START.plusHours(left),
                null,
                null,
                null,
                null,
                null,
                "definition"));
    }

    private MarkedDrawing marked() {
        var drawing = new Drawing("definition", "model", 1, new Text("", ""), "", new LinkedHashMap<>(), flows);
        return new ExecutedModel(drawing, steps).marked(START.plusDays(4).toInstant());
    }

    @Test
    void aLoopIsCountedAsOftenAsItWasTaken() {
        flow("start", "work");
        flow("work", "good");
        flow("good", "end");
        flow("good", "work");
        step("start", 0, 0);
        step("work", 0, 1);
        step("good", 1, 1);
        step("work", 1, 3);
        step("good", 3, 3);
        step("end", 3, 3);
        assertThat(marked().flows()).isEqualTo(Map.of("start-work", 1, "work-good", 2, "good-work", 1, "good-end", 1));
    }

    @Test
    void ofTwoWaysIntoAnElementOnlyTheOneThatWasLeftCounts() {
        flow("start", "one");
        flow("start", "two");
        flow("one", "end");
        flow("two", "end");
        step("start", 0, 0);
        step("two", 0, 5);
        step("end", 5, 5);
        assertThat(marked().flows()).isEqualTo(Map.of("start-two", 1, "two-end", 1));
    }

    @Test
    void bothWaysIntoAJoinAreTaken() {
        flow("fork", "one");
        flow("fork", "two");
        flow("one", "join");
        flow("two", "join");
        step("fork", 0, 0);
        step("one", 0, 1);
        step("two", 0, 2);
        step("join", 1, 2);
        step("join", 2, 2);
        assertThat(marked().flows()).isEqualTo(Map.of("fork-one", 1, "fork-two", 1, "one-join", 1, "two-join", 1));
    }

    @Test
    void whatGoesOnHasTakenNoFlowFurther() {
        flow("work", "end");
        step("work", 0, 24);
        step("work", 48, -1);
        var marked = marked();
        assertThat(marked.flows()).isEmpty();
        assertThat(marked.marks())
                .containsOnlyKeys("work")
                .containsEntry(
                        "work",
                        new DiagramMark(
                                Text.of("monitor.mark-now", Text.of("monitor.span-days", "2"))
                                                .here() + " ×2",
                                "now"));
    }

    @Test
    void howLongItTookInAllStandsOnWhatIsDone() {
        step("work", 0, 1);
        step("work", 2, 4);
        assertThat(marked().marks().get("work").label()).startsWith("✓ 3").endsWith("×2");
        assertThat(marked().marks().get("work").tone()).isEqualTo("done");
        assertThat(steps.get(1).span(START.toInstant())).isEqualTo(Duration.ofHours(2));
    }
}
