package org.lianshen.confirmation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.AMBIGUOUS;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.UNMATCHED;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries and proposals find each other whichever comes second, and never twice. */
@DeskTest
class ArrivalsTests {

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    @Autowired
    private AgencyListSender lists;

    @Autowired
    private ApplicantDesk applicants;

    @Test
    void anEntryThatCameBeforeTheSubmissionIsMatchedByIt() {
        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(UNMATCHED);
        var number = applicants.draft(json -> SampleProposals.declare(json, "MN-1"));
        assertThat(messages.of(new ProposalNumber(number))).isEmpty();

        applicants.submit(number);

        assertThat(messages.of(new ProposalNumber(number))).singleElement().satisfies(message -> {
            assertThat(message.matchState()).isEqualTo(MatchState.MATCHED);
            assertThat(message.effect()).isEqualTo(EntryEffect.KEPT_EARLY);
        });
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void anEntryIsMatchedByACorrection() {
        lists.send("m1", "MN-1", "received");
        var number = samples.put("2.0", RECOMMENDED, "MN-1");

        applicants.corrected(number);

        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void anAmbiguousEntryIsSettledWhenOneProposalIsLeft() {
        var first = samples.put("2.0", SUBMITTED, "MN-1");
        var second = samples.put("2.0", SUBMITTED, "MN-1");
        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(AMBIGUOUS);
        samples.move(first, WITHDRAWN, Cause.WITHDRAWN);

        applicants.submitted(second);

        assertThat(confirmations.standing(new ProposalNumber(second))).contains(Answer.CONFIRMED);
        assertThat(confirmations.standing(new ProposalNumber(first))).isEmpty();
    }

    @Test
    void whatIsMatchedStaysWithItsProposal() {
        var first = samples.put("2.0", SUBMITTED, "MN-1");
        lists.send("m1", "MN-1", "received");
        var second = samples.put("2.0", SUBMITTED, "MN-1");

        applicants.submitted(second);

        assertThat(confirmations.standing(new ProposalNumber(first))).isPresent();
        assertThat(confirmations.standing(new ProposalNumber(second))).isEmpty();
    }

    @Test
    void entriesAndSubmissionsAtTheSameMomentNeverMissEachOther() throws InterruptedException {
        var numbers = new ArrayList<String>();
        var steps = new ArrayList<Callable<?>>();
        for (int i = 0; i < 8; i++) {
            var reference = "MN-" + i;
            var number = applicants.draft(json -> SampleProposals.declare(json, reference));
            numbers.add(number);
            steps.add(() -> applicants.submit(number));
            steps.add(() -> lists.send("m-" + reference, reference, "received"));
        }
        Collections.shuffle(steps);

        assertThat(Concurrently.run(steps)).containsOnly("done");

        assertThat(numbers).allSatisfy(number -> {
            assertThat(messages.of(new ProposalNumber(number))).hasSize(1);
            assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
        });
        assertThat(messages.notHandled()).isEmpty();
    }

    @Test
    void theSameIdSentManyTimesAtOnceHasExactlyOneEffect() throws InterruptedException {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        var results = Collections.synchronizedList(new ArrayList<EntryAnswer.Result>());
        Callable<?> send =
                () -> results.add(lists.send("m1", "MN-1", "received").result());

        Concurrently.run(Collections.nCopies(10, send));

        assertThat(results).containsOnlyOnce(EntryAnswer.Result.MATCHED).hasSize(10);
        assertThat(messages.of(new ProposalNumber(number))).hasSize(1);
        assertThat(process.answers()).hasSize(1);
        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
    }

    @Test
    void contradictingWordsAtOnceHaveOneAnswerAndOneTask() throws InterruptedException {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        Concurrently.run(
                List.of(() -> lists.send("m1", "MN-1", "received"), () -> lists.send("m2", "MN-1", "rejected")));

        assertThat(process.answers()).hasSize(1);
        assertThat(process.late()).hasSize(1);
        assertThat(messages.of(new ProposalNumber(number)))
                .extracting(AgencyMessage::effect)
                .containsExactlyInAnyOrder(EntryEffect.ANSWERED, EntryEffect.CONTRADICTING);
    }
}
