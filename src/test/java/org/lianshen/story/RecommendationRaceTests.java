package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.desk.Concurrently;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.lianshen.process.account.AccountOffice;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred proposals of 2.6 name one recommender, and its two officers recommend all of them at the same moment, each
 * in a thread of its own and through the form's door: five stand (2.6(2)), and of the others nothing is lost.
 */
@LianshenTest
class RecommendationRaceTests {

    private static final int PROPOSALS = 100;
    private static final int PLACES = 5;
    private static final String FIRST = "recommender-sc-kjt";
    private static final String SECOND = "recommender-sc-kjt-second";

    @Autowired
    AccountOffice office;

    @Autowired
    IdentityService identity;

    @Autowired
    AsSystem asSystem;

    @Autowired
    TaskService tasks;

    @Autowired
    Proposals proposals;

    @Autowired
    HistoryRepository history;

    @Autowired
    JdbcClient jdbc;

    BulkProposals crowd;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        crowd = new BulkProposals(context);
        office.open(
                new Account(SECOND, "第二位推荐人", "", Set.of(Role.RECOMMENDER), null, null, "sc-kjt"),
                LianshenTest.PASSWORD);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from task_receipt where account = :second")
                .param("second", SECOND)
                .update();
        asSystem.run(() -> identity.deleteUser(SECOND));
    }

    @Test
    void ofAHundredAtTheSameMomentFiveStand() throws InterruptedException {
        var all = crowd.drafts("2.6", PROPOSALS, content -> {});
        all.forEach(crowd::submit);

        var outcomes = recommendAtOnce(all);
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(PLACES);
        assertThat(Collections.frequency(outcomes, "recommendation-cap")).isEqualTo(PROPOSALS - PLACES);
        var standing = with(all, ProposalStatus.RECOMMENDED);
        var waiting = with(all, ProposalStatus.SUBMITTED);
        expect(standing, waiting);

        // one is withdrawn: of all who try again at the same moment, one more stands
        crowd.withdraw(standing.get(2));
        outcomes = recommendAtOnce(waiting);
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, "recommendation-cap")).isEqualTo(waiting.size() - 1);
        expect(with(all, ProposalStatus.RECOMMENDED), with(all, ProposalStatus.SUBMITTED));
    }

    /** The numbers' order decides which of the two officers it is, so that whoever has claimed a task has it again. */
    private List<String> recommendAtOnce(List<String> numbers) throws InterruptedException {
        var steps = new ArrayList<Callable<?>>();
        for (var number : numbers) {
            var officer = number.hashCode() % 2 == 0 ? FIRST : SECOND;
            steps.add(() -> {
                crowd.recommend(officer, number);
                return number;
            });
        }
        return Concurrently.run(steps);
    }

    private List<String> with(List<String> numbers, ProposalStatus status) {
        return numbers.stream()
                .filter(number ->
                        proposals.find(new ProposalNumber(number)).orElseThrow().status() == status)
                .toList();
    }

    private void expect(List<String> standing, List<String> waiting) {
        assertThat(standing).hasSize(PLACES);
        assertThat(waiting).isNotEmpty().allSatisfy(number -> {
            assertThat(openTasks(number)).containsExactly("task_recommendProposal");
            assertThat(history.of(new ProposalNumber(number)))
                    .extracting("event")
                    .containsExactly(Cause.CREATED, Cause.SUBMITTED);
        });
        assertThat(standing).allSatisfy(number -> {
            assertThat(openTasks(number)).containsExactly("task_checkFormalRequirements");
            assertThat(history.of(new ProposalNumber(number)))
                    .extracting("event")
                    .containsExactly(Cause.CREATED, Cause.SUBMITTED, Cause.RECOMMENDED);
        });
        assertThat(jdbc.sql("select number from recommendation join proposal using (number) where status <>"
                                + " 'withdrawn'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(standing);
    }

    private List<String> openTasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
