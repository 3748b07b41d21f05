package org.lianshen.continuity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.story.House;
import org.lianshen.time.Beijing;

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

    /** Somebody's sheet of a proposal goes back to them. */
    void sendsBack(String number) {
        var direction = engineProbe
                .bean(Proposals.class)
                .find(new ProposalNumber(number))
                .orElseThrow()
                .direction();
        var sheet = engineProbe
                .bean(Assignments.class)
                .of(new ProposalNumber(number))
                .get(0);
        house.as("officer")
                .post(
                        "/api/rounds/" + direction.call() + "/" + direction.code() + "/proposals/" + number
                                + "/reviews/" + sheet.id().value() + "/return",
                        Map.of("reason", "言辞不当"))
                .expect(204);
    }

    /** A letter that came back is sent to another address, without the task that asks for one. */
    void sendsAgain(String key) {
        house.as("officer")
                .post(
                        "/api/letters/" + key.substring(key.lastIndexOf('-') + 1) + "/resend",
                        Map.of("address", "right@example.org"))
                .expect(200);
    }

    /** An expert asks for nine days more. */
    void asksForMoreTime(String expert, String number) {
        var asking = engineProbe.invitation(expert, number);
        var until = LocalDate.ofInstant(asking.reviewUntil(), Beijing.ZONE).plusDays(9);
        expertSays(asking, "longer-period", Map.of("until", until.toString(), "reason", "出差"));
    }

    /** An expert takes back the sheet that was just sent. */
    void takesBack(String expert, String number) {
        var scored = engineProbe.invitation(expert, number);
        var task = engineProbe.review(expert, number);
        engineProbe.sends(expert, task, Sheets.filled(engineProbe, task));
        expertSays(scored, "taking-back", Map.of());
    }

    /** An expert says something outside the task. */
    void expertSays(Assignment assignment, String what, Map<String, ?> words) {
        var answer = house.as(assignment.expert())
                .post("/api/reviews/" + assignment.id().value() + "/" + what, words);
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
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
