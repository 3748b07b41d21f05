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
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Entries without reference and their proposals arrive at the same moment: none is missed, none is given away twice.
 */
@DeskTest
class MatchingAtOnceTests {

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private InterruptedEntries interrupted;

    @Autowired
    private AgencyListSender lists;

    @Autowired
    private ApplicantDesk applicants;

    @Autowired
    private Teams teams;

    @RepeatedTest(3)
    void entriesAndSubmissionsNeverMissEachOther() throws InterruptedException {
        var numbers = new ArrayList<String>();
        var steps = new ArrayList<Callable<?>>();
        for (var team : List.of(STEPPE, LAKE, CAMEL)) {
            var number = applicants.draft(team.change());
            numbers.add(number);
            steps.add(() -> applicants.submit(number));
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
        var one = applicants.draft(STEPPE.change());
        var other = applicants.draft(STEPPE.change());

        assertThat(Concurrently.run(List.of(() -> applicants.submit(one), () -> applicants.submit(other))))
                .containsOnly("done");

        var found = messages.find("mecs", "m1").orElseThrow();
        assertThat(found.number().value()).isIn(one, other);
        assertThat(messages.of(new ProposalNumber(one)).size()
                        + messages.of(new ProposalNumber(other)).size())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void correctionsAndListsDoNotStandInEachOthersWay() throws InterruptedException {
        var numbers = List.of(teams.put(STEPPE, SUBMITTED), teams.put(LAKE, SUBMITTED), teams.put(CAMEL, SUBMITTED));
        var steps = new ArrayList<Callable<?>>();
        for (var number : numbers) {
            steps.add(Executors.callable(() -> applicants.corrected(number)));
        }
        for (var team : List.of(STEPPE, LAKE, CAMEL)) {
            steps.add(() -> lists.sendAll(team.entry("m " + team.chinese(), "received")));
        }

        assertThat(Concurrently.run(steps)).containsOnly("done");

        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(messages.of(new ProposalNumber(number))).hasSize(1));
    }
}
