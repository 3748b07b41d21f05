package org.lianshen.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.notification.Outbox;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.Beijing;
import org.lianshen.verification.SupportLetters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads a proposal, or a round, to where a form waits to be filled in; one way for each form there is. */
final class EveryForm {

    private final ProcessActors actors;
    private final EngineProbe engineProbe;

    EveryForm(ProcessActors actors) {
        this.actors = actors;
        this.engineProbe = actors.engineProbe;
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
                "decide-period",
                "replace-expert",
                "settle-ranking",
                "approve-list",
                "decide-objection",
                "mend-letter");
    }

    /** The one open task with that form. */
    Task open(String form) {
        return switch (form) {
            case "recommend-proposal" -> engineProbe.task(actors.applicantSubmits(), form);
            case "check-formal-requirements" -> engineProbe.task(actors.recommended("1.9", content -> {}), form);
            case "verify-matching-funds" -> engineProbe.task(actors.passed(TypeSample.INDUSTRY), form);
            case "verify-funding-evidence" -> engineProbe.task(actors.passed(TypeSample.PARTNER_FUNDED), form);
            case "verify-support-letter" -> engineProbe.task(actors.passed(TypeSample.LABORATORY), form);
            case "decide-unverified-letter" -> engineProbe.task(unreachableContact(), form);
            case "settle-differences" -> engineProbe.task(differing(), form);
            case "identify-proposal" -> ambiguous();
            case "decide-missing-confirmation" -> engineProbe.task(unconfirmed("1.3", "oead"), form);
            case "decide-late-confirmation" -> engineProbe.task(late(), form);
            case "assign-experts" -> toAssign();
            case "score-proposal" -> engineProbe.review("expert01", actors.inReview());
            case "decide-period" -> engineProbe.task(askedForTime(), form);
            case "replace-expert" -> engineProbe.task(declined(), form);
            case "settle-ranking" -> toSettle();
            case "approve-list" -> toApprove();
            case "decide-objection" -> objectedTo();
            case "mend-letter" -> undelivered();
            default -> throw new AssertionError("How does one come to " + form + "?");
        };
    }

    private Task undelivered() {
        new UndeliverableLetters(engineProbe.bean(Outbox.class), engineProbe.bean(JdbcClient.class))
                .receiptComesBack(actors.applicantSubmits());
        return engineProbe.withForm("mend-letter").get(0);
    }

    private String unreachableContact() {
        var number = actors.passed(TypeSample.LABORATORY);
        engineProbe.timeReaches(engineProbe.bean(SupportLetters.class).until(new ProposalNumber(number)));
        return number;
    }

    private String differing() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays("nrf", number, "accepted", Map.of("durationMonths", 36));
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
            actors.officerPasses(actors.recommended("1.9", alike(summary)));
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
        actors.house
                .as("agency-nrf")
                .post("/api/agencies/nrf/confirmations", List.of(entry))
                .expect(200);
        return engineProbe.withForm("identify-proposal").get(0);
    }

    private String unconfirmed(String direction, String agency) {
        var number = actors.awaitingConfirmation(direction);
        engineProbe.timeReaches(engineProbe.calendar(direction).agency(agency).orElseThrow());
        return number;
    }

    private String late() {
        var number = unconfirmed("1.9", "nrf");
        actors.agencySays(number, "accepted");
        return number;
    }

    private Task toAssign() {
        actors.house.expertsExist();
        actors.eligible("900000.00");
        actors.house.intakeCloses("1.9");
        return engineProbe.task(EngineProbe.roundKey("1.9"), "assign-experts");
    }

    private String askedForTime() {
        var number = actors.inReview();
        var review = engineProbe.invitation("expert01", number);
        var day = LocalDate.ofInstant(review.reviewUntil(), Beijing.ZONE).plusDays(9);
        actors.house
                .as("expert01")
                .post("/api/reviews/" + review.id() + "/longer-period", Map.of("until", day.toString(), "reason", "出差"))
                .expect(202);
        return number;
    }

    private String declined() {
        var number = actors.inReview();
        actors.expertAnswers("expert01", number, "decline");
        actors.nobodyTakesThePlaceOf("expert01", number);
        return number;
    }

    private Task toSettle() {
        actors.expertsScore(actors.inReview(), 90);
        return engineProbe.task(EngineProbe.roundKey("1.9"), "settle-ranking");
    }

    private Task toApprove() {
        toSettle();
        actors.chairSettles("1.9");
        return engineProbe.task(EngineProbe.roundKey("1.9"), "approve-list");
    }

    private Task objectedTo() {
        var number = actors.inReview();
        actors.expertsScore(number, 90);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        actors.objectionIsFiled(number);
        return engineProbe.task(EngineProbe.roundKey("1.9"), "decide-objection");
    }
}
