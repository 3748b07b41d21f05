package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.verification.LetterAnswer;
import org.lianshen.verification.SupportLetters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model joint-laboratory with its stage support-letter (1.2). */
@LianshenTest
class JointLaboratoryProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;
    SupportLetters letters;

    @BeforeEach
    void enter(@Autowired ApplicationContext context, @Autowired SupportLetters letters) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        this.letters = letters;
    }

    private static Map<String, Object> asked(String answer) {
        return Map.of(
                "contact", "法国驻华使馆科技处",
                "reachedOn", "2026-01-15",
                "channel", "telephone",
                "answer", answer,
                "reason", "电话核实");
    }

    private ProcessInstance stage(String number) {
        return engineProbe.instance(number, "support-letter");
    }

    @Test
    void confirmedByItsContactItGoesToSelection() {
        var number = actors.passed(TypeSample.LABORATORY);
        var process = engineProbe.proposal(number);
        assertThat(process).isWaitingAt("call_supportLetter");
        engineProbe.expectStatus(number, "recommended");
        var stage = stage(number);
        var task = engineProbe.task(number, "verify-support-letter");
        assertThat(task.getDueDate()).isEqualTo(letters.until(new ProposalNumber(number)));
        assertThat(engineProbe.shown(task, "proofs")).hasSize(1);
        engineProbe.sends("liaison", task, asked("confirmed"));
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("task_openVerification", "task_verifySupportLetter", "event_letterVerified");
        assertThat(process).isWaitingAt("call_selection");
        engineProbe.expectStatus(number, "eligible");
        var kept = letters.find(new ProposalNumber(number)).orElseThrow();
        assertThat(kept.contact()).isEqualTo("法国驻华使馆科技处");
        assertThat(kept.reachedOn()).isEqualTo("2026-01-15");
        assertThat(kept.decidedBy()).isEqualTo("liaison");
    }

    @Test
    void deniedByItsContactItIsRefused() {
        var number = actors.passed(TypeSample.LABORATORY);
        var process = engineProbe.proposal(number);
        engineProbe.sends("liaison", engineProbe.task(number, "verify-support-letter"), asked("denied"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_supportLetter", "gateway_letterVerified", "task_refuseProposal", "event_proposalRefused");
        engineProbe.expectStatus(number, "refused");
        assertThat(actors.house.letters(number)).contains("letter-rejected");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void theContactIsToBeNamed() {
        var number = actors.passed(TypeSample.LABORATORY);
        var task = engineProbe.task(number, "verify-support-letter");
        var answers = new HashMap<>(asked("confirmed"));
        answers.put("reachedOn", "2099-01-01");
        assertThat(engineProbe.refused("liaison", task, answers).errors())
                .extracting(FieldError::path)
                .containsExactly("/reachedOn");
        answers.put("reachedOn", "gestern");
        answers.remove("contact");
        answers.put("channel", "smoke");
        assertThat(engineProbe.refused("liaison", task, answers).errors())
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder("/contact", "/channel");
        assertThat(engineProbe.tasks(number, "verify-support-letter")).hasSize(1);
    }

    @Test
    void liaisonOfficersAreRemindedUntilThePeriodIsOver() {
        var number = actors.passed(TypeSample.LABORATORY);
        var stage = stage(number);
        engineProbe.timeReaches(letters.remindAt(new ProposalNumber(number)).minusSeconds(1));
        assertThat(reminders(number)).isZero();
        engineProbe.timeReaches(letters.remindAt(new ProposalNumber(number)).plusSeconds(1));
        assertThat(reminders(number)).isEqualTo(2);
        assertThat(stage).isWaitingAt("task_verifySupportLetter");
        engineProbe.timeReaches(letters.remindAt(new ProposalNumber(number))
                .plus(Duration.ofDays(7))
                .plusSeconds(1));
        assertThat(reminders(number)).as("two liaison officers, twice").isEqualTo(4);
        engineProbe.timeReaches(letters.until(new ProposalNumber(number)));
        assertThat(stage)
                .isWaitingAt("task_decideUnverifiedLetter")
                .hasPassed("event_reminderDue", "task_remindLiaison", "event_officerReminded");
    }

    private long reminders(String number) {
        return actors.house.letters(number).stream()
                .filter("letter-reminder"::equals)
                .count();
    }

    @Test
    void unansweredAnOfficerMayAcceptTheLetter() {
        var number = actors.passed(TypeSample.LABORATORY);
        var stage = stage(number);
        engineProbe.timeReaches(letters.until(new ProposalNumber(number)));
        assertThat(engineProbe.tasks(number, "verify-support-letter")).isEmpty();
        actors.officerDecidesLetter(number, "accept");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_letterPeriodOver",
                        "task_decideUnverifiedLetter",
                        "gateway_letterAccepted",
                        "event_letterVerified");
        engineProbe.expectStatus(number, "eligible");
        assertThat(letters.find(new ProposalNumber(number)).orElseThrow().answer())
                .isEqualTo(LetterAnswer.UNREACHABLE);
    }

    @Test
    void unansweredAnOfficerMayRefuse() {
        var number = actors.passed(TypeSample.LABORATORY);
        var stage = stage(number);
        engineProbe.timeReaches(letters.until(new ProposalNumber(number)));
        actors.officerDecidesLetter(number, "refuse");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_letterAccepted", "event_letterRejected");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void noConfirmationIsAwaited() {
        var number = actors.passed(TypeSample.LABORATORY);
        assertThat(engineProbe.instances(number, "foreign-confirmation")).isEmpty();
        assertThat(engineProbe.instances(number, "multilateral-confirmation")).isEmpty();
    }
}
