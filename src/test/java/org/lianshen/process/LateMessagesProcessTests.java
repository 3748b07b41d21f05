package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.wait.ProcessInstances;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is told after the wait for it has ended, in the same command of the engine, is too late, and is told so. */
@LianshenTest
class LateMessagesProcessTests {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessInstances waits;

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    /** First one thing happens and then another, in one command. */
    private void inOneCommand(Runnable first, Runnable then) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            first.run();
            then.run();
            return null;
        });
    }

    private void tooLate(Runnable first, Runnable then) {
        assertThatThrownBy(() -> inOneCommand(first, then)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("too-late");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.text().zh()).isEqualTo("该阶段已经结束，不能再受理。");
            assertThat(refusal.text().en()).isEqualTo("That stage is over; nothing more can be taken in.");
        });
    }

    private String returned() {
        var number = actors.recommended("1.9", content -> {});
        actors.officerReturns(number);
        return number;
    }

    @Test
    void aCorrectionAfterTheCorrection() {
        var number = returned();
        Runnable corrected = () -> waits.tell(Message.PROPOSAL_CORRECTED, number);
        tooLate(corrected, corrected);
        engineProbe.expectStatus(number, "returned");
        assertThat(waits.tell(Message.PROPOSAL_CORRECTED, number))
                .as("nothing had happened")
                .isTrue();
        assertThat(waits.tell(Message.PROPOSAL_CORRECTED, number))
                .as("nobody waits")
                .isFalse();
    }

    @Test
    void aCorrectionAfterTheWithdrawal() {
        var number = returned();
        tooLate(
                () -> waits.tell(Message.PROPOSAL_WITHDRAWN, number),
                () -> waits.tell(Message.PROPOSAL_CORRECTED, number));
    }

    @Test
    void aCorrectionAfterItsDeadline() {
        var number = returned();
        var timer = management
                .createJobQuery()
                .processInstanceId(engineProbe.instance(number, "correction").getId())
                .timers()
                .singleResult();
        tooLate(() -> management.executeJob(timer.getId()), () -> waits.tell(Message.PROPOSAL_CORRECTED, number));
    }

    @Test
    void aWithdrawalAfterTheWithdrawal() {
        var number = actors.applicantSubmits();
        Runnable withdrawn = () -> waits.tell(Message.PROPOSAL_WITHDRAWN, number);
        tooLate(withdrawn, withdrawn);
    }

    @Test
    void aWithdrawalAfterTheEnd() {
        var number = actors.applicantSubmits();
        tooLate(
                () -> runtime.deleteProcessInstance(engineProbe.proposal(number).getId(), "over"),
                () -> waits.tell(Message.PROPOSAL_WITHDRAWN, number));
    }

    @Test
    void aConfirmationAfterTheConfirmation() {
        var number = actors.awaitingConfirmation("1.9");
        Runnable answered = () -> waits.tell(Message.AGENCY_ANSWERED, number, Outcome.AGENCY_REJECTED);
        tooLate(answered, answered);
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void anObjectionAfterTheNotice() {
        var number = actors.inReview();
        actors.expertsScore(number, 90);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        var round = EngineProbe.roundKey("1.9");
        var notice = engineProbe.instance(round, "public-notice").getId();
        Runnable objection = () -> waits.tellNew(
                Message.OBJECTION_FILED,
                round,
                Map.of(Vocabulary.OBJECTION.name(), "1", Vocabulary.NUMBER.name(), number));
        tooLate(() -> runtime.deleteProcessInstance(notice, "over"), objection);
        actors.objectionIsFiled(number);
        assertThat(engineProbe.tasks(round, "decide-objection")).hasSize(1);
    }

    @Test
    void whatWhoeverWentOnKnowsAlreadyStopsNobody() {
        var number = returned();
        inOneCommand(
                () -> waits.tell(Message.PROPOSAL_CORRECTED, number),
                () -> waits.note(Message.PROPOSAL_CORRECTED, number, Map.of()));
        assertThat(engineProbe.instances(number, "correction")).isEmpty();
    }
}
