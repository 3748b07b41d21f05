package org.lianshen.confirmation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.confirmation.Teams.CAMEL;
import static org.lianshen.confirmation.Teams.LAKE;
import static org.lianshen.confirmation.Teams.STEPPE;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.Teams.Team;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.content.ContentReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries without reference and their proposals arrive at the same moment: none is missed, none is given away twice.
 */
@DeskTest
class MatchingAtOnceTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private InterruptedEntries interrupted;

    @Autowired
    private SampleProposals samples;

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

    @RepeatedTest(3)
    void entriesAndSubmissionsNeverMissEachOther() throws InterruptedException {
        var numbers = new ArrayList<String>();
        var steps = new ArrayList<Callable<?>>();
        for (var team : List.of(STEPPE, LAKE, CAMEL)) {
            var number = draft(team);
            numbers.add(number);
            steps.add(() -> submit(number));
            steps.add(() -> lists.sendAll(team.entry("m " + number, "received")));
        }
        Collections.shuffle(steps);

        assertThat(Concurrently.run(steps)).containsOnly("done");
        interrupted.finish();

        assertThat(numbers).allSatisfy(number -> {
            assertThat(messages.of(new ProposalNumber(number)))
                    .extracting(message -> message.entry().id())
                    .containsExactly("m " + number);
            assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
        });
    }

    @RepeatedTest(3)
    void twoProposalsThatFitOneEntryLeaveItToAPerson() throws InterruptedException {
        lists.sendAll(STEPPE.entry("m1", "received"));
        var one = draft(STEPPE);
        var other = draft(STEPPE);

        assertThat(Concurrently.run(List.of(() -> submit(one), () -> submit(other))))
                .containsOnly("done");

        var found = messages.find("mecs", "m1").orElseThrow();
        assertThat(found.number().value()).isIn(one, other);
        assertThat(messages.of(new ProposalNumber(one)).size()
                        + messages.of(new ProposalNumber(other)).size())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void correctionsAndListsDoNotStandInEachOthersWay() throws InterruptedException {
        var teams = new Teams(samples);
        var numbers = List.of(teams.put(STEPPE, SUBMITTED), teams.put(LAKE, SUBMITTED), teams.put(CAMEL, SUBMITTED));
        var steps = new ArrayList<Callable<?>>();
        for (var number : numbers) {
            steps.add(() -> corrected(number));
        }
        for (var team : List.of(STEPPE, LAKE, CAMEL)) {
            steps.add(() -> lists.sendAll(team.entry("m " + team.chinese(), "received")));
        }

        assertThat(Concurrently.run(steps)).containsOnly("done");

        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(messages.of(new ProposalNumber(number))).hasSize(1));
    }

    private boolean corrected(String number) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ProposalCorrected(new ProposalNumber(number), new DirectionId(SampleProposals.CALL, "2.0"))));
        return true;
    }

    private Object submit(String number) {
        LoggedInAs.applicant("sample-university");
        return submission.submit(new ProposalNumber(number), "key", new byte[0]);
    }

    private String draft(Team team) {
        LoggedInAs.applicant("sample-university");
        var json = samples.json("2.0");
        team.change().accept(json);
        return drafting.create(reader.read(json)).number().value();
    }
}
