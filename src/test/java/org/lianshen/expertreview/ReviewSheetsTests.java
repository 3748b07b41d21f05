package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ReviewWithdrawn;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class ReviewSheetsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ReviewSheets sheets;

    @Autowired
    private ProposalLife life;

    @Autowired
    private ApplicationEvents events;

    private String number = "";

    @BeforeEach
    void threeExpertsAreAsked() {
        fixtures.clear();
        fixtures.sixExperts();
        number = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
    }

    @Test
    void aSheetIsKeptAsItCame() {
        fixtures.scores(number, "a", "87.5");
        assertThat(sheets.scorings(new DirectionId(ID, PLAIN))).singleElement().satisfies(scoring -> {
            assertThat(scoring.expert()).isEqualTo("expert-a");
            assertThat(scoring.mean()).isEqualByComparingTo("87.5");
            assertThat(scoring.sheet().comment()).isEqualTo("总体意见");
            assertThat(scoring.sheet().marks()).containsOnlyKeys("content", "route", "plan", "team", "results");
            assertThat(scoring.sheet().marks().get("team").comment()).isEqualTo("评语 team");
        });
        assertThat(assignments.assigned(new ProposalNumber(number))).hasSize(2);
    }

    @Test
    void anIncompleteSheetLeavesTheReviewOpen() {
        var id = fixtures.assignment(number, "a");
        assertThat(code(() -> sheets.submit(id, new Sheet(Map.of(), null), "expert-a")))
                .isEqualTo("malformed");
        assertThat(state(id)).isEqualTo(AssignmentState.INVITED);
    }

    @Test
    void somebodyElsesReviewDoesNotExist() {
        var id = fixtures.assignment(number, "a");
        assertThat(code(() -> sheets.submit(id, ReviewFixtures.sheet("80"), "expert-b")))
                .isEqualTo("not-found");
        assertThat(code(() -> sheets.decline(id, "理由", "officer"))).isEqualTo("not-found");
        assertThat(code(() -> sheets.submit(new AssignmentId("no-such-id"), ReviewFixtures.sheet("80"), "expert-a")))
                .isEqualTo("not-found");
    }

    @Test
    void aSheetIsFiledOnce() {
        var id = fixtures.assignment(number, "a");
        sheets.submit(id, ReviewFixtures.sheet("80"), "expert-a");
        assertThat(code(() -> sheets.submit(id, ReviewFixtures.sheet("90"), "expert-a")))
                .isEqualTo("review-closed");
        assertThat(code(() -> sheets.declareConflict(id, "理由", "expert-a"))).isEqualTo("review-closed");
    }

    @Test
    void aConflictOrANoNeedsAReason() {
        var conflict = fixtures.assignment(number, "a");
        assertThat(code(() -> sheets.declareConflict(conflict, " ", "expert-a")))
                .isEqualTo("unacceptable");
        sheets.declareConflict(conflict, "曾为同事", "expert-a");
        assertThat(assignments.find(conflict))
                .get()
                .extracting("state", "reason")
                .containsExactly(AssignmentState.CONFLICT, "曾为同事");
        var declined = fixtures.assignment(number, "b");
        assertThat(code(() -> sheets.decline(declined, null, "expert-b"))).isEqualTo("unacceptable");
        sheets.decline(declined, "时间不足", "expert-b");
        assertThat(state(declined)).isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void aDeadlinePassesOnlyForOpenReviews() {
        var late = fixtures.assignment(number, "a");
        var scored = fixtures.assignment(number, "b");
        fixtures.scores(number, "b", "80");
        sheets.overdue(late);
        sheets.overdue(scored);
        assertThat(state(late)).isEqualTo(AssignmentState.OVERDUE);
        assertThat(state(scored)).isEqualTo(AssignmentState.SCORED);
        assertThat(code(() -> sheets.submit(late, ReviewFixtures.sheet("80"), "expert-a")))
                .isEqualTo("review-closed");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposalStatus.class,
            names = {"WITHDRAWN", "REFUSED"})
    void openReviewsEndWithTheirProposal(ProposalStatus end) {
        var scored = fixtures.assignment(number, "a");
        var vacant = fixtures.assignment(number, "b");
        var open = fixtures.assignment(number, "c");
        fixtures.scores(number, "a", "80");
        sheets.decline(vacant, "时间不足", "expert-b");
        life.step(new ProposalNumber(number), end, end == WITHDRAWN ? Cause.WITHDRAWN : Cause.AGENCY_REJECTED, null);
        assertThat(end).isIn(WITHDRAWN, REFUSED);
        assertThat(state(scored)).isEqualTo(AssignmentState.SCORED);
        assertThat(state(vacant)).isEqualTo(AssignmentState.WITHDRAWN);
        assertThat(state(open)).isEqualTo(AssignmentState.WITHDRAWN);
        assertThat(events.stream(ReviewWithdrawn.class).map(ReviewWithdrawn::assignment))
                .containsExactly(open);
        assertThat(code(() -> sheets.submit(open, ReviewFixtures.sheet("80"), "expert-c")))
                .isEqualTo("review-closed");
    }

    private AssignmentState state(AssignmentId id) {
        return assignments.find(id).orElseThrow().state();
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
