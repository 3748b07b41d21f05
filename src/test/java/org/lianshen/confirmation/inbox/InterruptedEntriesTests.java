package org.lianshen.confirmation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.entry.MatchWay;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** What a crash leaves half done is done later, once. */
@DeskTest
class InterruptedEntriesTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private InterruptedEntries interrupted;

    @Autowired
    private ArrivedEntryRepository arrived;

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

    @Test
    void aCrashAfterKeepingIsHealed() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        keptOnly("m1", "MN-1");
        keptOnly("m2", "nowhere");

        interrupted.finish();

        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(messages.find("mecs", "m2")).get().extracting("matchState").isEqualTo(MatchState.UNMATCHED);
        assertThat(messages.neverMatched()).isEmpty();
    }

    @Test
    void aCrashAfterMatchingIsHealed() {
        var number = samples.put("2.0", SUBMITTED, "MN-1");
        messages.matched(keptOnly("m1", "MN-1"), MatchState.MATCHED, new ProposalNumber(number), MatchWay.REFERENCE);

        interrupted.finish();

        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void aFailureOfTheProcessLosesNothing() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        process.setBroken(true);

        var answer = lists.send("m1", "MN-1", "received");

        assertThat(answer.result()).isEqualTo(EntryAnswer.Result.MATCHED);
        assertThat(samples.status(number)).isEqualTo(AWAITING_CONFIRMATION);
        interrupted.finish();
        assertThat(messages.notHandled()).hasSize(1);

        process.setBroken(false);
        interrupted.finish();

        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(process.answers()).hasSize(1);
    }

    @Test
    void aProposalThatWaitsAlthoughItHasItsAnswerIsToldAgain() {
        var number = samples.put("2.0", RECOMMENDED, "MN-1");
        lists.send("m1", "MN-1", "received");
        samples.move(number, AWAITING_CONFIRMATION, Cause.FORMALLY_PASSED);

        interrupted.finish();

        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
    }

    @Test
    void whereAllIsInOrderNothingHappens() {
        var waiting = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        samples.put("2.0", AWAITING_CONFIRMATION, "MN-2");
        lists.send("m2", "MN-2", "received");
        lists.send("m3", "nowhere", "received");

        interrupted.finish();
        interrupted.finish();

        assertThat(process.answers()).hasSize(1);
        assertThat(samples.status(waiting)).isEqualTo(AWAITING_CONFIRMATION);
    }

    @Test
    void sweepsAtTheSameMomentActOnce() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            samples.put("2.0", AWAITING_CONFIRMATION, "MN-" + i);
            keptOnly("m" + i, "MN-" + i);
        }
        Callable<?> sweep = () -> {
            interrupted.finish();
            return true;
        };

        Concurrently.run(Collections.nCopies(4, sweep));

        assertThat(process.answers()).hasSize(5);
        assertThat(messages.notHandled()).isEmpty();
    }

    private long keptOnly(String id, String reference) {
        var entry = new ForeignEntry(id, "2.0", reference, AgencyDecision.RECEIVED, null, null, null, null, null, null);
        return arrived.keep("mecs", List.of(SampleProposals.CALL), List.of(entry), "agency-mecs")
                .get(id);
    }
}
