package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianshen.expertreview.MadeUpCall.ABOUT;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ExpertInvited;
import org.lianshen.expertreview.event.ExpertsAssigned;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class AssignmentsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Experts experts;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private HistoryRepository history;

    @Autowired
    private AssignmentOverview overview;

    @Autowired
    private AssignmentPlans plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void clear() {
        fixtures.clear();
        fixtures.sixExperts();
    }

    @Test
    void everyEligibleProposalGetsItsExperts() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        var two = fixtures.eligible(PLAIN, 2, "健康", 1);
        assign(panel(one, "a", "b", "c"), panel(two, "c", "d", "e", "f"));
        assertThat(fixtures.status(one)).isEqualTo(IN_REVIEW);
        assertThat(fixtures.status(two)).isEqualTo(IN_REVIEW);
        assertThat(assignments.assigned(new ProposalNumber(one))).hasSize(3);
        assertThat(assignments.assigned(new ProposalNumber(two))).hasSize(4);
        assertThat(history.of(new ProposalNumber(one)))
                .last()
                .extracting("event")
                .isEqualTo(Cause.EXPERTS_ASSIGNED);
        assertThat(events.stream(ExpertsAssigned.class)
                        .map(event -> event.number().value()))
                .containsExactly(one, two);
        assertThat(events.stream(ExpertInvited.class)).hasSize(7);
    }

    @Test
    void deadlinesCountFromTheAssignment() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
        assertThat(assignments.of(new ProposalNumber(one))).allSatisfy(assignment -> {
            assertThat(assignment.claimUntil()).isEqualTo(ReviewTestContext.START.plus(Duration.ofDays(5)));
            assertThat(assignment.reviewUntil()).isEqualTo(ReviewTestContext.START.plus(Duration.ofDays(20)));
        });
    }

    @Test
    void aLaterDeadlineOfTheCalendarCounts() {
        var until = Instant.parse("2030-05-01T08:00:00Z");
        deadlines.extend(new DirectionId(ID, PLAIN), DeadlineKind.REVIEW, null, until, "节假日", "officer");
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
        assertThat(assignments.of(new ProposalNumber(one)))
                .extracting(Assignment::reviewUntil)
                .containsOnly(until);
    }

    @Test
    void extendingTheDeadlineMovesOpenReviews() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
        fixtures.scores(one, "a", "80");
        var until = Instant.parse("2030-05-01T08:00:00Z");
        deadlines.extend(new DirectionId(ID, PLAIN), DeadlineKind.REVIEW, null, until, "节假日", "officer");
        assertThat(assignments.of(new ProposalNumber(one)))
                .filteredOn(assignment -> assignment.state() == AssignmentState.INVITED)
                .hasSize(2)
                .extracting(Assignment::reviewUntil)
                .containsOnly(until);
    }

    @Test
    void everyProblemIsToldAtOnceAndNothingIsDone() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        var two = fixtures.proposal(PLAIN, 2, ELIGIBLE, SampleContents.content(PLAIN, 2, "能源", 1, List.of("专家b")));
        fixtures.eligible(PLAIN, 3, "能源", 1);
        var problems =
                problems(panel(one, "a", "b", "b"), panel(two, "a", "b", "c", "nobody"), panel("2030-1-9.9-0001"));
        assertThat(problems)
                .extracting(FieldError::path)
                .containsExactly(
                        "/assignments/0/experts",
                        "/assignments/0/experts",
                        "/assignments/1/experts",
                        "/assignments/1/experts",
                        "/assignments/2/number");
        assertThat(problems.get(2).message().zh()).contains("专家b").contains("申报单位请求回避");
        assertThat(fixtures.status(one)).isEqualTo(ELIGIBLE);
        assertThat(assignments.of(new DirectionId(ID, PLAIN))).isEmpty();
    }

    @Test
    void whoseNameIsAlikeReviewsOnlyWithAReason() {
        var plain = SampleContents.content(PLAIN, 1, "能源", 1);
        var team = List.of(new Member(new LocalizedName("张示例", "Zhang Shili"), "cn1"));
        var one = fixtures.proposal(
                PLAIN, 1, ELIGIBLE, SampleContents.changed(plain, plain.participants(), team, List.of()));
        experts.update(List.of(SampleExperts.expert("a", "Zhang S L", "研究所a")));
        assertThat(plans.suggest(new DirectionId(ID, PLAIN), "officer").get(0).experts())
                .doesNotContain("expert-a");
        assertThat(overview.of(new DirectionId(ID, PLAIN)).get(0).doubtful())
                .extracting(AssignmentOverview.Refused::expert)
                .containsExactly("expert-a");
        assertThat(overview.of(new DirectionId(ID, PLAIN)).get(0).refused()).isEmpty();

        var problems = problems(panel(one, "a", "b", "c"));
        assertThat(problems).extracting(FieldError::path).containsExactly("/assignments/0/clearance");
        assertThat(problems.get(0).message().en()).contains("Zhang S L", "perhaps: takes part");

        assign(new Panel(new ProposalNumber(one), List.of("expert-a", "expert-b", "expert-c"), " 另有其人，已核对。 "));
        assertThat(overview.of(new DirectionId(ID, PLAIN)).get(0).seats())
                .extracting(AssignmentOverview.Seat::expert, AssignmentOverview.Seat::clearance)
                .containsExactly(tuple("expert-a", "另有其人，已核对。"), tuple("expert-b", null), tuple("expert-c", null));
    }

    @Test
    void whoIsNotListedWaitsForTheNextList() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        var two = fixtures.eligible(PLAIN, 2, "能源", 1);
        assign(panel(one, "a", "b", "c"));
        assertThat(fixtures.status(one)).isEqualTo(IN_REVIEW);
        assertThat(fixtures.status(two)).isEqualTo(ELIGIBLE);
    }

    @Test
    void oneDecisionCannotOverloadAnExpert() {
        var numbers = List.of(1, 2, 3, 4).stream()
                .map(place -> fixtures.eligible(PLAIN, place, "能源", 1))
                .toList();
        var problems = problems(
                numbers.stream().map(number -> panel(number, "a", "b", "c")).toArray(Panel[]::new));
        assertThat(problems)
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.path()).isEqualTo("/assignments/3/experts"))
                .extracting(problem -> problem.message().en())
                .allMatch(sentence -> sentence.contains("the limit is 3"));
    }

    @Test
    void loadsCountOverAllDirectionsOfTheCall() {
        fixtures.eligible(ABOUT, 1, "能源", 1);
        fixtures.eligible(ABOUT, 2, "能源", 1);
        fixtures.assign(ABOUT, "a", "b", "c");
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        assertThat(experts.candidates(new ProposalNumber(one)))
                .filteredOn(candidate -> candidate.expert().id().equals("expert-a"))
                .first()
                .satisfies(candidate -> {
                    assertThat(candidate.load()).isEqualTo(2);
                    assertThat(candidate.maxLoad()).isEqualTo(3);
                    assertThat(candidate.free()).isTrue();
                    assertThat(candidate.affinity()).isBetween(1, 10_000);
                });
    }

    @Test
    void whatLeftThePoolOrHasItsExpertsIsPassedOver() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
        var gone = fixtures.proposal(PLAIN, 2, WITHDRAWN, SampleContents.content(PLAIN, 2, "能源", 1));
        var late = fixtures.eligible(PLAIN, 3, "能源", 1);
        assign(panel(one, "a"), panel(gone), panel(late, "d", "e", "f"));
        assertThat(assignments.assigned(new ProposalNumber(one))).hasSize(3);
        assertThat(assignments.of(new ProposalNumber(gone))).isEmpty();
        assertThat(assignments.assigned(new ProposalNumber(late))).hasSize(3);
        assertThatCode(() -> assign(panel(late))).doesNotThrowAnyException();
    }

    @Test
    void suggestionsCanBeTakenAsTheyAre() {
        fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.eligible(PLAIN, 2, "健康", 1);
        var panels = plans.suggest(new DirectionId(ID, PLAIN), "officer");
        assertThat(panels).allSatisfy(panel -> assertThat(panel.experts()).hasSize(4));
        assertThatCode(() -> assignments.assign(new DirectionId(ID, PLAIN), panels, "officer"))
                .doesNotThrowAnyException();
    }

    @Test
    void aReviewIsConcludedOnceEnoughSheetsAreIn() {
        var one = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
        fixtures.scores(one, "a", "80");
        fixtures.scores(one, "b", "80");
        assertThat(catchThrowableOfType(Refusal.class, () -> assignments.conclude(new ProposalNumber(one)))
                        .code())
                .isEqualTo("too-few-reviews");
        fixtures.scores(one, "c", "80");
        assignments.conclude(new ProposalNumber(one));
        assertThat(fixtures.status(one)).isEqualTo(REVIEWED);
        assertThat(history.of(new ProposalNumber(one)))
                .last()
                .extracting("event")
                .isEqualTo(Cause.REVIEWS_COMPLETE);
    }

    @Test
    void staffSeesWhoReviewsWhatAndWhoMayNot() {
        var one = fixtures.proposal(PLAIN, 1, ELIGIBLE, SampleContents.content(PLAIN, 1, "能源", 1, List.of("专家f")));
        fixtures.assign(PLAIN, "a", "b", "c");
        assertThat(overview.of(new DirectionId(ID, PLAIN))).singleElement().satisfies(entry -> {
            assertThat(entry.number().value()).isEqualTo(one);
            assertThat(entry.seats()).extracting("expert").containsExactly("expert-a", "expert-b", "expert-c");
            assertThat(entry.seats()).extracting("load").containsOnly(1);
            assertThat(entry.seats())
                    .allSatisfy(seat -> assertThat(seat.affinity()).isBetween(1, 100));
            assertThat(entry.refused()).extracting("name").containsExactly("专家f");
        });
    }

    @Test
    void twoOfficersAtOnceCannotOverloadAnExpert() throws Exception {
        jdbc.sql("update expert set max_load = 1").update();
        var here = fixtures.eligible(PLAIN, 1, "能源", 1);
        var there = fixtures.eligible(ABOUT, 1, "能源", 1);
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(List.of(
                () -> refused(together, PLAIN, panel(here, "a", "b", "c")),
                () -> refused(together, ABOUT, panel(there, "a", "b", "c"))));
        pool.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(false, true);
        assertThat(List.of(fixtures.status(here), fixtures.status(there)))
                .containsExactlyInAnyOrder(ELIGIBLE, IN_REVIEW);
    }

    private boolean refused(CyclicBarrier together, String direction, Panel panel) throws Exception {
        together.await();
        return catchThrowable(() -> assignments.assign(new DirectionId(ID, direction), List.of(panel), "officer"))
                instanceof Refusal;
    }

    private void assign(Panel... panels) {
        assignments.assign(new DirectionId(ID, PLAIN), List.of(panels), "officer");
    }

    private List<FieldError> problems(Panel... panels) {
        return catchThrowableOfType(Refusal.class, () -> assign(panels)).errors();
    }

    private static Panel panel(String number, String... letters) {
        return new Panel(
                new ProposalNumber(number),
                List.of(letters).stream()
                        .map(letter -> letter.length() == 1 ? "expert-" + letter : letter)
                        .toList());
    }
}
