package org.lianshen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lianshen.LianshenTest;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.clock.TimeTravel;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.RoundStage;
import org.lianshen.round.Rounds;
import org.lianshen.story.ResetOncePerClass;
import org.lianshen.time.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/**
 * The first start of demo mode: who comes in finds proposals of every stage, and somebody's task for each that waits.
 */
@LianshenTest
@ResetOncePerClass
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
// a second engine of the same name takes the webapps over: whoever works in Tasklist over HTTP comes before
@Order(Integer.MAX_VALUE - 1)
@TestPropertySource(
        properties = {
            "lianshen.guidelines.demonstration=true",
            // a context of its own, so a database of its own: the other tests' stays untouched
            "lianshen.database.folder=target/lianshen-demo-tests"
        })
class DemoSamplesTests {

    @Autowired
    DemoExperts demoExperts;

    @Autowired
    DemoSamples samples;

    @Autowired
    Proposals proposals;

    @Autowired
    Documents documents;

    @Autowired
    Experts experts;

    @Autowired
    Rounds rounds;

    @Autowired
    FormalChecks checks;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TaskService tasks;

    @Autowired
    AsSystem asSystem;

    @Autowired
    TimeTravel travel;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void firstStart() {
        demoExperts.importOnce();
        samples.makeOnce();
    }

    @Test
    void proposalsOfEveryTypeAndStageAreThere() {
        assertThat(catalogue.call(DemoSamples.CALL).orElseThrow().directions())
                .extracting(Direction::type)
                .containsAll(CooperationType.PROGRAMME);
        assertThat(stages("9.0")).isEqualTo(Map.of("reviewed", 2L));
        assertThat(stages("9.1"))
                .isEqualTo(Map.of(
                        "draft", 2L,
                        "submitted", 4L,
                        "recommended", 3L,
                        "returned", 1L,
                        "awaiting-confirmation", 2L,
                        "eligible", 1L,
                        "refused", 3L,
                        "withdrawn", 1L));
        assertThat(stages("9.2")).isEqualTo(Map.of("void", 2L));
        assertThat(stages("9.3")).isEqualTo(Map.of("in-review", 5L));
        assertThat(stages("9.4")).isEqualTo(Map.of("reviewed", 3L));
        assertThat(stages("9.5")).isEqualTo(Map.of("on-notice", 2L, "declined", 1L));
        assertThat(stages("9.6"))
                .isEqualTo(Map.of(
                        "submitted", 1L,
                        "recommended", 1L,
                        "awaiting-confirmation", 3L,
                        "returned", 1L,
                        "eligible", 1L,
                        "refused", 1L));
        assertThat(stages("9.7")).isEqualTo(Map.of("submitted", 1L, "recommended", 1L, "refused", 1L, "eligible", 1L));
        assertThat(stages("9.8")).isEqualTo(Map.of("submitted", 1L, "awaiting-confirmation", 2L, "eligible", 1L));
        assertThat(stages("9.9")).isEqualTo(Map.of("recommended", 1L, "refused", 1L, "submitted", 3L));
        assertThat(rounds.find(new DirectionId(DemoSamples.CALL, "9.0"))
                        .orElseThrow()
                        .stage())
                .isEqualTo(RoundStage.SETTLED);
        assertThat(rounds.find(new DirectionId(DemoSamples.CALL, "9.4"))
                        .orElseThrow()
                        .stage())
                .isEqualTo(RoundStage.RANKING);
        assertThat(rounds.find(new DirectionId(DemoSamples.CALL, "9.5"))
                        .orElseThrow()
                        .stage())
                .isEqualTo(RoundStage.NOTICE);
    }

    @Test
    void somebodyHasATaskForWhatWaits() {
        assertThat(catalogue.recommenders())
                .hasSize(10)
                .allSatisfy(recommender ->
                        assertThat(formsOf("recommender-" + recommender.id())).containsOnlyKeys("recommend-proposal"));
        assertThat(formsOf("officer")).isEqualTo(Map.of("check-formal-requirements", 2L, "replace-expert", 1L));
        assertThat(formsOf("finance")).isEqualTo(Map.of("verify-matching-funds", 2L));
        assertThat(formsOf("liaison"))
                .containsAllEntriesOf(Map.of(
                        "decide-late-confirmation", 1L,
                        "settle-differences", 1L,
                        "verify-support-letter", 1L,
                        "verify-funding-evidence", 1L));
        assertThat(formsOf("chair")).isEqualTo(Map.of("settle-ranking", 1L));
        assertThat(formsOf("approver")).isEqualTo(Map.of("approve-list", 1L));
    }

    @Test
    void everyReviewerHasAReviewToClaim() {
        assertThat(experts.all())
                .hasSize(DemoAccounts.EXPERTS)
                .allSatisfy(expert -> assertThat(reviewsToClaim(expert.account()))
                        .as(expert.account())
                        .isPositive());
    }

    @Test
    void theOfficerSeesFindingsOnOneProposalAndNoneOnTheOther() {
        var found =
                proposals.of(new DirectionId(DemoSamples.CALL, "9.1"), EnumSet.of(ProposalStatus.RECOMMENDED)).stream()
                        .collect(Collectors.toMap(
                                Proposal::titleEn,
                                proposal -> checks.latest(proposal.number()).result().findings().stream()
                                        .map(finding -> finding.clause())
                                        .toList()));
        assertThat(found)
                .isEqualTo(Map.of(
                        "Recycling of flexible photovoltaics", List.of("9.1(1)", "9.1(2)", "call"),
                        "Interfaces in solid-state batteries", List.of(),
                        "Pilot production of perovskite modules", List.of()));
    }

    @Test
    void aSecondStartChangesNothing() {
        var before = counts();
        demoExperts.importOnce();
        samples.makeOnce();
        assertThat(counts()).isEqualTo(before);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void everySampleHasDocumentsAndNoRealRoundIsTouched() {
        assertThat(all(DemoSamples.CALL))
                .hasSize(53)
                .allSatisfy(proposal -> assertThat(documents.of(proposal.number()))
                        .hasSizeBetween(3, 5)
                        .allSatisfy(document -> assertThat(document.mediaType()).isEqualTo("application/pdf")));
        assertThat(all("2022-1")).isEmpty();
    }

    @Test
    void expertsHaveAccountsAndStayOutOfTheirOwnOrganisation() {
        assertThat(experts.all()).hasSize(30).extracting(Expert::account).doesNotContainNull();
        var ofUniversity =
                proposals.of(new DirectionId(DemoSamples.CALL, "9.3"), EnumSet.of(ProposalStatus.IN_REVIEW)).stream()
                        .filter(proposal -> proposal.createdBy().equals("applicant1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(experts.candidates(ofUniversity.number()))
                .filteredOn(candidate -> candidate.expert().id().equals("expert03"))
                .noneMatch(candidate -> candidate.free());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aReminderIsDueTheNextDayAndTheNoticeEndsLater() {
        travel.to(clock.instant().plus(Duration.ofDays(1)));
        assertThat(jdbc.sql("select count(*) from letter where kind = 'letter-reminder'")
                        .query(Integer.class)
                        .single())
                .as("one to each of two liaison officers")
                .isEqualTo(2);
        travel.to(clock.instant().plus(Duration.ofDays(9)));
        assertThat(stages("9.5")).isEqualTo(Map.of("funded", 2L, "declined", 1L));
    }

    private Map<String, Long> stages(String direction) {
        return proposals.of(new DirectionId(DemoSamples.CALL, direction), EnumSet.allOf(ProposalStatus.class)).stream()
                .collect(Collectors.groupingBy(proposal -> proposal.status().word(), Collectors.counting()));
    }

    private List<Proposal> all(String call) {
        return catalogue.call(call).orElseThrow().directions().stream()
                .flatMap(direction ->
                        proposals
                                .of(new DirectionId(call, direction.code()), EnumSet.allOf(ProposalStatus.class))
                                .stream())
                .toList();
    }

    /** The open tasks of a group, counted by form. */
    private Map<String, Long> formsOf(String group) {
        return asSystem.call(
                () -> tasks.createTaskQuery().taskCandidateGroup(group).initializeFormKeys().list().stream()
                        .map(Task::getCamundaFormRef)
                        .collect(Collectors.groupingBy(form -> form.getKey(), Collectors.counting())));
    }

    private long reviewsToClaim(String account) {
        return asSystem.call(() -> tasks.createTaskQuery()
                .taskCandidateUser(account)
                .taskDefinitionKey("task_scoreProposal")
                .count());
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table :
                List.of("proposal", "proposal_document", "expert", "letter", "agency_message", "act_ru_task")) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }
}
