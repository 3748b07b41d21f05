package org.lianshen.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.notification.Outbox;
import org.lianshen.verification.SupportLetters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads a proposal, or a round, to where a form waits to be filled in; one way for each form there is. */
final class EveryForm {

    private final People people;
    private final Backstage backstage;

    EveryForm(People people) {
        this.people = people;
        this.backstage = people.backstage;
    }

    static Stream<String> keys() {
        return Stream.of(
                "recommend-proposal",
                "check-formal-requirements",
                "verify-matching-funds",
                "verify-funding-evidence",
                "verify-support-letter",
                "decide-unverified-letter",
                "settle-differences",
                "identify-proposal",
                "decide-missing-confirmation",
                "decide-late-confirmation",
                "assign-experts",
                "score-proposal",
                "replace-expert",
                "settle-ranking",
                "approve-list",
                "decide-objection",
                "mend-letter");
    }

    /** The one open task with that form. */
    Task open(String form) {
        return switch (form) {
            case "recommend-proposal" -> backstage.task(people.applicantSubmits(), form);
            case "check-formal-requirements" -> backstage.task(people.recommended("1.9", content -> {}), form);
            case "verify-matching-funds" -> backstage.task(people.passed(TypeSample.INDUSTRY), form);
            case "verify-funding-evidence" -> backstage.task(people.passed(TypeSample.PARTNER_FUNDED), form);
            case "verify-support-letter" -> backstage.task(people.passed(TypeSample.LABORATORY), form);
            case "decide-unverified-letter" -> backstage.task(unreachableContact(), form);
            case "settle-differences" -> backstage.task(differing(), form);
            case "identify-proposal" -> ambiguous();
            case "decide-missing-confirmation" -> backstage.task(unconfirmed("1.3", "oead"), form);
            case "decide-late-confirmation" -> backstage.task(late(), form);
            case "assign-experts" -> toAssign();
            case "score-proposal" -> backstage.review("expert01", people.inReview());
            case "replace-expert" -> backstage.task(declined(), form);
            case "settle-ranking" -> toSettle();
            case "approve-list" -> toApprove();
            case "decide-objection" -> objectedTo();
            case "mend-letter" -> undelivered();
            default -> throw new AssertionError("How does one come to " + form + "?");
        };
    }

    private Task undelivered() {
        new Undeliverable(backstage.bean(Outbox.class), backstage.bean(JdbcClient.class))
                .receiptComesBack(people.applicantSubmits());
        return backstage.withForm("mend-letter").get(0);
    }

    private String unreachableContact() {
        var number = people.passed(TypeSample.LABORATORY);
        backstage.timeReaches(backstage.bean(SupportLetters.class).until(number));
        return number;
    }

    private String differing() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays("nrf", number, "accepted", Map.of("durationMonths", 36));
        return number;
    }

    private static Consumer<ObjectNode> alike(String summary) {
        return content -> {
            content.put("summary", summary);
            ((ObjectNode) content.get("title")).put("en", "Monitoring of coastal wetlands by satellite");
            content.remove("foreignSubmission");
        };
    }

    private Task ambiguous() {
        for (var summary : List.of("第一份", "第二份")) {
            people.officerPasses(people.recommended("1.9", alike(summary)));
        }
        var entry = Map.of(
                "id", "a",
                "direction", "1.9",
                "decision", "accepted",
                "title", "Monitoring of coastal wetlands by satellite",
                "chineseOrganisation", "Example University",
                "chineseInvestigator", "Investigator A",
                "foreignOrganisation", "Partner Institute",
                "foreignInvestigator", "Investigator B",
                "durationMonths", 24);
        people.house
                .as("agency-nrf")
                .post("/api/agencies/nrf/confirmations", List.of(entry))
                .expect(200);
        return backstage.withForm("identify-proposal").get(0);
    }

    private String unconfirmed(String direction, String agency) {
        var number = people.awaitingConfirmation(direction);
        backstage.timeReaches(backstage.calendar(direction).agency(agency).orElseThrow());
        return number;
    }

    private String late() {
        var number = unconfirmed("1.9", "nrf");
        people.agencySays(number, "accepted");
        return number;
    }

    private Task toAssign() {
        people.house.expertsExist();
        people.eligible("900000.00");
        people.house.intakeCloses("1.9");
        return backstage.task(Backstage.roundKey("1.9"), "assign-experts");
    }

    private String declined() {
        var number = people.inReview();
        people.expertAnswers("expert01", number, "decline");
        return number;
    }

    private Task toSettle() {
        people.expertsScore(people.inReview(), 90);
        return backstage.task(Backstage.roundKey("1.9"), "settle-ranking");
    }

    private Task toApprove() {
        toSettle();
        people.chairSettles("1.9");
        return backstage.task(Backstage.roundKey("1.9"), "approve-list");
    }

    private Task objectedTo() {
        var number = people.inReview();
        people.expertsScore(number, 90);
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        people.objectionIsFiled(number);
        return backstage.task(Backstage.roundKey("1.9"), "decide-objection");
    }
}
