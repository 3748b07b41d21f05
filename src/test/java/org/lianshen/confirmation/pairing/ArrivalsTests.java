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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.content.ContentReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries and proposals find each other whichever comes second, and never twice. */
@DeskTest
class ArrivalsTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Submission submission;

    @Autowired
    private ContentReader reader;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
    }

    @Test
    void anEntryThatCameBeforeTheSubmissionIsMatchedByIt() {
        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(UNMATCHED);
        var number = draft("MN-1");
        assertThat(messages.of(new ProposalNumber(number))).isEmpty();

        submission.submit(new ProposalNumber(number), "key", new byte[0]);

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

        transaction.executeWithoutResult(status -> events.publishEvent(
                new ProposalCorrected(new ProposalNumber(number), new DirectionId(SampleProposals.CALL, "2.0"))));

        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
    }

    @Test
    void anAmbiguousEntryIsSettledWhenOneProposalIsLeft() {
        var first = samples.put("2.0", SUBMITTED, "MN-1");
        var second = samples.put("2.0", SUBMITTED, "MN-1");
        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(AMBIGUOUS);
        samples.move(first, WITHDRAWN, Cause.WITHDRAWN);

        transaction.executeWithoutResult(status -> events.publishEvent(
                new ProposalSubmitted(new ProposalNumber(second), new DirectionId(SampleProposals.CALL, "2.0"))));

        assertThat(confirmations.standing(new ProposalNumber(second))).contains(Answer.CONFIRMED);
        assertThat(confirmations.standing(new ProposalNumber(first))).isEmpty();
    }

    @Test
    void whatIsMatchedStaysWithItsProposal() {
        var first = samples.put("2.0", SUBMITTED, "MN-1");
        lists.send("m1", "MN-1", "received");
        var second = samples.put("2.0", SUBMITTED, "MN-1");

        transaction.executeWithoutResult(status -> events.publishEvent(
                new ProposalSubmitted(new ProposalNumber(second), new DirectionId(SampleProposals.CALL, "2.0"))));

        assertThat(confirmations.standing(new ProposalNumber(first))).isPresent();
        assertThat(confirmations.standing(new ProposalNumber(second))).isEmpty();
    }

    @Test
    void entriesAndSubmissionsAtTheSameMomentNeverMissEachOther() throws InterruptedException {
        var numbers = new ArrayList<String>();
        var steps = new ArrayList<Callable<?>>();
        for (int i = 0; i < 8; i++) {
            var reference = "MN-" + i;
            var number = draft(reference);
            numbers.add(number);
            steps.add(() -> {
                LoggedInAs.applicant("sample-university");
                return submission.submit(new ProposalNumber(number), "key", new byte[0]);
            });
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

    private String draft(String foreignReference) {
        LoggedInAs.applicant("sample-university");
        var json = samples.json("2.0");
        SampleProposals.declare(json, foreignReference);
        return drafting.create(reader.read(json)).number().value();
    }
}
