package org.lianshen.confirmation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.REFUSED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/**
 * What an agency says when the wait is over: the same again changes nothing, another word goes to a liaison officer.
 */
@DeskTest
class ContradictionsTests {

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
    @EnumSource(names = {"ELIGIBLE", "IN_REVIEW", "REVIEWED", "ON_NOTICE"})
    void afterTheWaitAContradictionGoesToALiaisonOfficer(ProposalStatus later) {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "accepted");
        samples.move(number, later, Cause.FORMALLY_PASSED);

        lists.send("m2", "MN-1", "rejected");

        assertEffect("m2", EntryEffect.CONTRADICTING);
        assertThat(samples.status(number)).isEqualTo(later);
        assertThat(process.late())
                .containsExactly(new LateConfirmation(
                        new ProposalNumber(number), message("m2").id()));
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void afterTheWaitTheSameAgainIsOnlyKept() {
        samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "received");

        lists.send("m2", "MN-1", "accepted");

        assertEffect("m2", EntryEffect.REPEATED);
        assertThat(process.late()).isEmpty();
        assertThat(process.answers()).hasSize(1);
    }

    @Test
    void whileAnOfficerHasNotDecidedTheLastWordIsTheOneToContradict() {
        samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "accepted");
        lists.send("m2", "MN-1", "rejected");

        lists.send("m3", "MN-1", "rejected");
        lists.send("m4", "MN-1", "accepted");

        assertEffect("m3", EntryEffect.REPEATED);
        assertEffect("m4", EntryEffect.CONTRADICTING);
        assertThat(process.late()).hasSize(2);
    }

    @Test
    void aConfirmationAfterTheAgencysRejectionGoesToALiaisonOfficer() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        lists.send("m1", "MN-1", "rejected");

        lists.send("m2", "MN-1", "rejected");
        lists.send("m3", "MN-1", "accepted");

        assertEffect("m2", EntryEffect.REPEATED);
        assertEffect("m3", EntryEffect.CONTRADICTING);
        assertThat(samples.status(number)).isEqualTo(REFUSED);
        assertThat(process.late()).hasSize(1);
    }

    @Test
    void aConfirmationAfterAnOfficersRefusalForSilenceIsLateToo() {
        var number = samples.put("1.3", AWAITING_CONFIRMATION, "AT-1");
        samples.move(number, REFUSED, Cause.LIAISON_REFUSED);

        lists.send("oead", "1.3", "m1", "AT-1", "accepted");

        assertThat(messages.find("oead", "m1")).get().extracting("effect").isEqualTo(EntryEffect.LATE);
        assertThat(process.late()).hasSize(1);
    }

    private AgencyMessage message(String id) {
        return messages.find("mecs", id).orElseThrow();
    }

    private void assertEffect(String id, EntryEffect effect) {
        assertThat(message(id).effect()).isEqualTo(effect);
    }
}
