package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ABOUT;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;
import static org.lianshen.round.CutLineDeparture.Verdict.DECLINE;
import static org.lianshen.round.CutLineDeparture.Verdict.FUND;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class ApprovalsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private RoundStory story;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ProposalLife life;

    private String first = "";
    private String second = "";
    private String third = "";

    @BeforeEach
    void threeAreReviewed() {
        story.begins(ABOUT);
        first = fixtures.reviewed(ABOUT, 1, "能源", 3, "90", "90", "90");
        second = fixtures.reviewed(ABOUT, 2, "能源", 3, "80", "80", "80");
        third = fixtures.reviewed(ABOUT, 3, "能源", 3, "70", "70", "70");
    }

    @Test
    void theChairsDeparturesAreRecorded() {
        story.settled(ABOUT, new CutLineDeparture(new ProposalNumber(third), FUND, "填补空白"));
        assertThat(proposed()).containsExactly(first, second, third);
        assertThat(rankings.of(new DirectionId(ID, ABOUT)).get(2)).satisfies(standing -> {
            assertThat(standing.withinCut()).isFalse();
            assertThat(standing.departure()).isEqualTo(new CutLineDeparture(new ProposalNumber(third), FUND, "填补空白"));
            assertThat(standing.departureBy()).isEqualTo("chair");
        });
        assertThat(stage()).isEqualTo(RoundStage.SETTLED);
    }

    @Test
    void aRefusedSettlementChangesNothing() {
        story.ranked(ABOUT);
        assertThat(code(() -> approvals.settle(
                        new DirectionId(ID, ABOUT),
                        List.of(new CutLineDeparture(new ProposalNumber("x"), FUND, "y")),
                        null,
                        "chair")))
                .isEqualTo("malformed");
        assertThat(stage()).isEqualTo(RoundStage.RANKING);
    }

    @Test
    void fourEyesApprove() {
        story.settled(ABOUT);
        assertThat(code(() -> approvals.approve(new DirectionId(ID, ABOUT), "chair")))
                .isEqualTo("four-eyes");
        assertThat(code(() -> approvals.sendBack(new DirectionId(ID, ABOUT), "理由", "chair")))
                .isEqualTo("four-eyes");
        approvals.approve(new DirectionId(ID, ABOUT), "approver");
        assertThat(rounds.find(new DirectionId(ID, ABOUT)))
                .get()
                .extracting("stage", "approvedBy")
                .containsExactly(RoundStage.APPROVED, "approver");
    }

    @Test
    void aListSentBackIsSettledAnew() {
        story.settled(ABOUT, new CutLineDeparture(new ProposalNumber(first), DECLINE, "重复立项"));
        assertThat(code(() -> approvals.sendBack(new DirectionId(ID, ABOUT), "", "approver")))
                .isEqualTo("unacceptable");
        approvals.sendBack(new DirectionId(ID, ABOUT), "理由不足", "approver");
        assertThat(rounds.find(new DirectionId(ID, ABOUT)))
                .get()
                .extracting("stage", "sentBackReason")
                .containsExactly(RoundStage.RANKING, "理由不足");
        approvals.settle(new DirectionId(ID, ABOUT), List.of(), "恢复", "chair");
        assertThat(proposed()).containsExactly(first, second);
        assertThat(rankings.of(new DirectionId(ID, ABOUT)))
                .extracting(RankedProposal::departure)
                .containsOnlyNulls();
    }

    @Test
    void whoIsWithdrawnAfterTheRankingTakesNoPlace() {
        story.ranked(ABOUT);
        life.step(new ProposalNumber(first), WITHDRAWN, Cause.WITHDRAWN, null);
        approvals.settle(new DirectionId(ID, ABOUT), List.of(), null, "chair");
        assertThat(proposed()).containsExactly(second, third);
    }

    @Test
    void aListThatLostAProjectIsNotApproved() {
        story.settled(ABOUT);
        life.step(new ProposalNumber(first), WITHDRAWN, Cause.WITHDRAWN, null);
        assertThat(code(() -> approvals.approve(new DirectionId(ID, ABOUT), "approver")))
                .isEqualTo("list-changed");
        approvals.sendBack(new DirectionId(ID, ABOUT), "项目已撤回", "approver");
        approvals.settle(new DirectionId(ID, ABOUT), List.of(), null, "chair");
        approvals.approve(new DirectionId(ID, ABOUT), "approver");
        assertThat(proposed()).containsExactly(second, third);
    }

    @Test
    void eachStepHasItsStage() {
        assertThat(code(() -> approvals.settle(new DirectionId(ID, ABOUT), List.of(), null, "chair")))
                .isEqualTo("wrong-stage");
        assertThat(code(() -> approvals.approve(new DirectionId(ID, ABOUT), "approver")))
                .isEqualTo("wrong-stage");
    }

    private List<String> proposed() {
        return rankings.of(new DirectionId(ID, ABOUT)).stream()
                .filter(RankedProposal::proposed)
                .map(ranked -> ranked.number().value())
                .toList();
    }

    private RoundStage stage() {
        return rounds.find(new DirectionId(ID, ABOUT)).orElseThrow().stage();
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
