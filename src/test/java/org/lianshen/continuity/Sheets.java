package org.lianshen.continuity;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.EngineProbe;
import org.lianshen.story.House;

/** Review sheets of every call, filled in. */
final class Sheets {

    private static final int CRITERIA = 9;
    private static final int MIDDLE = 3;
    private static final int GOOD = 80;
    private static final String COMMENT = "意见充分，论证清楚，理由如上。";

    private Sheets() {}

    /** As good as most, whichever criteria it asks for. */
    static Map<String, Object> filled(EngineProbe engineProbe, Task task) {
        var asked = StreamSupport.stream(engineProbe.shown(task, "criteria").spliterator(), false)
                .map(row -> row.get("id").asText())
                .toList();
        if (asked.contains("content")) {
            return House.sheet(GOOD);
        }
        return asked.contains("c1") ? nine(MIDDLE) : worth();
    }

    /** Nine criteria, each on a scale from 1 to 5. */
    static Map<String, Object> nine(int score) {
        var rows = IntStream.rangeClosed(1, CRITERIA)
                .mapToObj(place -> Map.of("id", "c" + place, "score", score))
                .toList();
        return Map.of("decision", "score", "comment", COMMENT, "remark", COMMENT, "criteria", rows);
    }

    private static Map<String, Object> worth() {
        return Map.of(
                "decision",
                "score",
                "comment",
                COMMENT,
                "criteria",
                java.util.List.of(Map.of("id", "worth", "score", GOOD, "comment", COMMENT)));
    }
}
