package org.lianshen.confirmation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.confirmation.answer.LateDecision.CHANGE;
import static org.lianshen.confirmation.answer.LateDecision.KEEP;
import static org.lianshen.confirmation.answer.MissingDecision.ELIGIBLE;
import static org.lianshen.confirmation.answer.MissingDecision.REFUSE;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Liaison officers decide where an answer is missing, late or contradicts an earlier one. */
@DeskTest
class LiaisonTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    @Autowired
    private JdbcClient jdbc;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
    }

    @Test
    void aMissingConfirmationIsDecidedWithAReason() {
        var number = samples.put("1.3", AWAITING_CONFIRMATION);

        assertRefused(
                "unacceptable",
                () -> confirmations.decideMissing(new ProposalNumber(number), ELIGIBLE, " ", "liaison"));
        confirmations.decideMissing(new ProposalNumber(number), ELIGIBLE, "confirmed by telephone", "liaison");

        assertThat(decisions()).containsExactly("eligible by liaison: confirmed by telephone");
    }

    @Test
    void aMissingConfirmationIsDecidedOnlyDuringTheWait() {
        var number = samples.put("1.3", ProposalStatus.ELIGIBLE);

        assertRefused(
                "wrong-status",
                () -> confirmations.decideMissing(new ProposalNumber(number), REFUSE, "why", "liaison"));
    }

    @Test
    void aLateConfirmationReinstatesAVoidProposalOrDoesNot() {
        var kept = late(samples.put("2.0", VOID, "MN-1"), "MN-1", "accepted");
        var changed = late(samples.put("2.0", VOID, "MN-2"), "MN-2", "accepted");

        assertThat(confirmations.decideLate(kept, KEEP, "too late", "liaison")).isEqualTo(LateOutcome.KEEP);
        assertThat(confirmations.decideLate(changed, CHANGE, "a slow post", "liaison"))
                .isEqualTo(LateOutcome.REINSTATE);

        assertThat(decisions()).containsExactly("keep by liaison: too late", "change by liaison: a slow post");
        assertThat(standing(kept)).isEmpty();
        assertThat(standing(changed)).contains(Answer.CONFIRMED);
    }

    @Test
    void aLaterRejectionRefusesAProposalUnderWayOrDoesNot() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "received");
        samples.move(number, ON_NOTICE, Cause.ON_NOTICE);
        var message = late(number, "MN-1", "rejected");

        assertThat(confirmations.decideLate(message, CHANGE, "the agency insists", "liaison"))
                .isEqualTo(LateOutcome.REFUSE);

        assertThat(LateOutcome.REFUSE.cause()).isEqualTo(Cause.AGENCY_REJECTED);
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.REJECTED);
    }

    @Test
    void afterTheAgencysRejectionItMayBeReinstated() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "rejected");
        assertThat(samples.status(number)).isEqualTo(REFUSED);
        var message = late(number, "MN-1", "accepted");

        assertThat(confirmations.decideLate(message, CHANGE, "a mistake of theirs", "liaison"))
                .isEqualTo(LateOutcome.REINSTATE);
    }

    @Test
    void aDecisionNeedsAReasonAndIsMadeOnce() {
        var message = late(samples.put("2.0", VOID, "MN-1"), "MN-1", "accepted");

        assertRefused("unacceptable", () -> confirmations.decideLate(message, KEEP, null, "liaison"));
        assertRefused("unacceptable", () -> confirmations.decideLate(message, KEEP, "x".repeat(4001), "liaison"));
        confirmations.decideLate(message, KEEP, "too late", "liaison");
        assertRefused("already-decided", () -> confirmations.decideLate(message, CHANGE, "after all", "liaison2"));
    }

    @Test
    void oneOfManyOfficersDecides() throws InterruptedException {
        var message = late(samples.put("2.0", VOID, "MN-1"), "MN-1", "accepted");
        Callable<?> decide = () -> confirmations.decideLate(message, CHANGE, "me first", "liaison");

        var outcomes = Concurrently.run(Collections.nCopies(6, decide));

        assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "already-decided");
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void whatHasMovedOnTooFarCanOnlyBeKept() {
        var voided = samples.put("2.0", VOID, "MN-1");
        var message = late(voided, "MN-1", "accepted");
        samples.move(voided, WITHDRAWN, Cause.WITHDRAWN);
        var eligible = samples.put("2.0", ProposalStatus.ELIGIBLE, "MN-2");
        var rejection = late(eligible, "MN-2", "rejected");
        samples.move(eligible, FUNDED, Cause.FUNDED);

        assertRefused("too-late-to-change", () -> confirmations.decideLate(message, CHANGE, "why", "liaison"));
        assertRefused("too-late-to-change", () -> confirmations.decideLate(rejection, CHANGE, "why", "liaison"));
        confirmations.decideLate(rejection, KEEP, "why", "liaison");
    }

    @Test
    void whatNeedsNoDecisionGetsNone() {
        samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "received");
        var message = process.answers().get(0).message();

        assertRefused("already-decided", () -> confirmations.decideLate(message, CHANGE, "why", "liaison"));
        assertRefused("not-found", () -> confirmations.decideLate(Long.MAX_VALUE, KEEP, "why", "liaison"));
    }

    @Test
    void afterAKeptDecisionANewWordIsANewTask() {
        var number = samples.put("2.0", VOID, "MN-1");
        confirmations.decideLate(late(number, "MN-1", "accepted"), KEEP, "too late", "liaison");

        late(number, "MN-1", "accepted");

        assertThat(process.late()).hasSize(2);
    }

    private long late(String number, String reference, String decision) {
        lists.send("late-" + process.late().size(), reference, decision);
        var event = process.late().get(process.late().size() - 1);
        assertThat(event.number().value()).isEqualTo(number);
        return event.message();
    }

    private Optional<Answer> standing(long message) {
        return confirmations.standing(
                confirmations.message(message).orElseThrow().number());
    }

    private List<String> decisions() {
        return jdbc.sql("select decision || ' by ' || decided_by || ': ' || reason from liaison_decision order by id")
                .query(String.class)
                .list();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
