package org.lianshen.confirmation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.DUPLICATE;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.MATCHED;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.UNMATCHED;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.RETURNED;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.VOID;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** What a confirmation does: one test per row of the domain's table, and per way to get there. */
@DeskTest
class ConfirmationEffectsTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "RECOMMENDED", "RETURNED"})
    void beforeTheWaitItIsKeptAndTakesEffectThere(ProposalStatus early) {
        var number = samples.put("2.0", early, "MN-1");

        var answer = lists.send("m1", "MN-1", "received");

        assertThat(answer.result()).isEqualTo(MATCHED);
        assertThat(answer.number().value()).isEqualTo(number);
        assertEffect("m1", EntryEffect.KEPT_EARLY);
        assertThat(process.answers()).isEmpty();
        assertThat(samples.status(number)).isEqualTo(early);
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void aDraftIsNobodysBusinessYet() {
        var number = samples.put("2.0", DRAFT, "MN-1");

        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(UNMATCHED);
        assertThat(lists.send("m2", number, "received").result()).isEqualTo(UNMATCHED);
        assertThat(confirmations.standing(new ProposalNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "accepted"})
    void duringTheWaitItConfirms(String decision) {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        lists.send("m1", "MN-1", decision);

        assertEffect("m1", EntryEffect.ANSWERED);
        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(process.answers())
                .containsExactly(new ConfirmationAnswered(
                        new ProposalNumber(number), message("m1").id(), Answer.CONFIRMED, false));
    }

    @Test
    void duringTheWaitARejectionRefuses() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        lists.send("m1", "MN-1", "rejected");

        assertThat(samples.status(number)).isEqualTo(REFUSED);
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.REJECTED);
    }

    @Test
    void anIdSeenBeforeIsADuplicateAndChangesNothing() {
        var number = samples.put("2.0", RECOMMENDED, "MN-1");
        lists.send("m1", "MN-1", "accepted");

        var again = lists.send("m1", "MN-1", "rejected");

        assertThat(again.result()).isEqualTo(DUPLICATE);
        assertThat(again.number().value()).isEqualTo(number);
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
        assertThat(messages.of(new ProposalNumber(number))).hasSize(1);
    }

    @Test
    void afterTheDeadlineOfAVoidProposalALiaisonOfficerGetsIt() {
        var number = samples.put("2.0", VOID, "MN-1");

        lists.send("m1", "MN-1", "accepted");

        assertEffect("m1", EntryEffect.LATE);
        assertThat(samples.status(number)).isEqualTo(VOID);
        assertThat(process.late())
                .containsExactly(new LateConfirmation(
                        new ProposalNumber(number), message("m1").id()));
        assertThat(confirmations.standing(new ProposalNumber(number))).isEmpty();
    }

    @Test
    void aVoidProposalsLateConfirmationSaidTwiceBringsOneTask() {
        samples.put("2.0", VOID, "MN-1");

        lists.send("m1", "MN-1", "received");
        lists.send("m2", "MN-1", "accepted");

        assertEffect("m2", EntryEffect.REPEATED);
        assertThat(process.late()).hasSize(1);
    }

    @Test
    void aRejectionOfAVoidProposalChangesNothing() {
        samples.put("2.0", VOID, "MN-1");

        lists.send("m1", "MN-1", "rejected");

        assertEffect("m1", EntryEffect.REPEATED);
        assertThat(process.late()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FUNDED", "DECLINED", "WITHDRAWN", "REFUSED"})
    void forAnEndedProposalItIsKeptAndNothingElse(ProposalStatus ended) {
        var number = samples.put("2.0", ended, "MN-1");

        assertThat(lists.send("m1", "MN-1", "rejected").result()).isEqualTo(MATCHED);

        assertEffect("m1", EntryEffect.ENDED);
        assertThat(samples.status(number)).isEqualTo(ended);
        assertThat(process.late()).isEmpty();
        assertThat(process.answers()).isEmpty();
    }

    @Test
    void untilTheWaitIsOverTheLaterCounts() {
        var number = samples.put("2.0", SUBMITTED, "MN-1");

        lists.send("m1", "MN-1", "accepted");
        lists.send("m2", "MN-1", "rejected");
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.REJECTED);

        samples.move(number, RETURNED, Cause.RETURNED);
        lists.send("m3", "MN-1", "received");
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void inAMultilateralDirectionTheProposalWaitsUntilEnoughAgenciesHaveSpoken() {
        var number = samples.put("2.5", AWAITING_CONFIRMATION);

        for (var agency : List.of("za", "brics")) {
            lists.send(agency, "2.5", "m1", number, "received");
            assertThat(samples.status(number)).isEqualTo(AWAITING_CONFIRMATION);
        }
        lists.send("in", "2.5", "m1", number, "accepted");

        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(process.answers()).hasSize(1);
    }

    private AgencyMessage message(String id) {
        return messages.find("mecs", id).orElseThrow();
    }

    private void assertEffect(String id, EntryEffect effect) {
        assertThat(message(id).effect()).isEqualTo(effect);
    }
}
