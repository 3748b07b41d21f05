package org.lianshen.continuity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.story.House;

/** What officers do for rounds, with so many experts that none has too much to do. */
final class RoundDesk {

    private static final int EXPERTS = 30;
    /** The demo's expert who worked for the organisation of all samples not long ago. */
    private static final int FORMERLY_OF_THE_APPLICANT = 3;

    private final EngineProbe engineProbe;
    private final House house;
    private int asked;

    RoundDesk(ProcessActors actors) {
        this.engineProbe = actors.engineProbe;
        this.house = actors.house;
    }

    /** All experts are brought along; nobody has a conflict with anybody. */
    void bringsExperts() {
        var csv =
                new StringBuilder("id,account,name,organisation,email,keywords,fields,max load,co-authors,advisors\n");
        for (int index = 1; index <= EXPERTS; index++) {
            csv.append("expert%1$02d,expert%1$02d,评审人%1$02d,评审单位%1$02d,expert%1$02d@example.org,示例,,,,\n"
                    .formatted(index));
        }
        house.as("officer")
                .upload(
                        "/api/experts/imports",
                        "experts",
                        "experts.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    /** Three experts for each proposal, in turn. */
    void assigns(Task task) {
        var rows = StreamSupport.stream(engineProbe.shown(task, "assignments").spliterator(), false)
                .map(row -> Map.of(
                        "number",
                        row.get("number").asText(),
                        "experts",
                        List.of(nextExpert(), nextExpert(), nextExpert())))
                .toList();
        engineProbe.sends("officer", task, Map.of("assignments", rows));
    }

    private String nextExpert() {
        int next = 1 + asked++ % EXPERTS;
        return next == FORMERLY_OF_THE_APPLICANT ? nextExpert() : "expert%02d".formatted(next);
    }

    /** One of the experts who are free takes the place of another. */
    void replaces(Task task, String reason) {
        var free = engineProbe.shown(task, "expertOptions");
        var expert = free.get(asked++ % free.size()).get("value").asText();
        engineProbe.sends("officer", task, Map.of("decision", "replace", "expert", expert, "reason", reason));
    }

    /** Somebody's signed objection to a proposal on the published list is filed. */
    void filesObjection(String direction, String number) {
        house.as("officer")
                .post(
                        "/api/rounds/" + House.CALL + "/" + direction + "/objections",
                        Map.of("number", number, "objector", "某研究所", "ground", "申报材料与事实不符", "signed", true))
                .expect(201);
    }
}
