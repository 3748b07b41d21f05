package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.SampleContents;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
class RoundsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ProposalLife life;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        fixtures.clear();
        fixtures.sixExperts();
        rounds.open(new DirectionId(ID, PLAIN));
    }

    @Test
    void aRoundOpensOnce() {
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        assertThat(rounds.open(new DirectionId(ID, PLAIN))).isFalse();
        assertThat(stage()).isEqualTo(RoundStage.POOL_CLOSED);
        assertThat(catchThrowableOfType(Refusal.class, () -> rounds.open(new DirectionId(ID, "9.9")))
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void manyAskAtOnceWhileItIsOpen() {
        transaction.executeWithoutResult(asking -> {
            assertThat(rounds.stage(new DirectionId(ID, PLAIN))).isEqualTo(RoundStage.OPEN);
            assertThat(passes(() -> rounds.stage(new DirectionId(ID, PLAIN)))).isTrue();
            assertThat(passes(() -> rounds.closeIntake(new DirectionId(ID, PLAIN))))
                    .as("the intake's end waits for them")
                    .isFalse();
        });
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        transaction.executeWithoutResult(asking -> {
            assertThat(rounds.stage(new DirectionId(ID, PLAIN))).isEqualTo(RoundStage.POOL_CLOSED);
            assertThat(passes(() -> rounds.stage(new DirectionId(ID, PLAIN))))
                    .as("afterwards one asks after the other")
                    .isFalse();
        });
    }

    /** Whether that goes through in another transaction while this one is open. */
    private boolean passes(Runnable work) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        transaction.executeWithoutResult(another -> {
                            jdbc.sql("set local lock_timeout = '300ms'").update();
                            work.run();
                        });
                        return true;
                    } catch (UncategorizedSQLException waited) {
                        assertThat(waited).hasMessageContaining("lock timeout");
                        return false;
                    }
                })
                .join();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposalStatus.class,
            names = {"SUBMITTED", "RECOMMENDED", "RETURNED", "AWAITING_CONFIRMATION"})
    void thePoolIsOpenWhileAProposalIsOnItsWay(ProposalStatus status) {
        fixtures.eligible(PLAIN, 1, "能源", 1);
        proposal(2, status);
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        assertThat(rounds.survey(new DirectionId(ID, PLAIN))).isEqualTo(PoolSurvey.OPEN);
        assertThat(stage()).isEqualTo(RoundStage.POOL_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposalStatus.class,
            names = {"DRAFT", "REFUSED", "VOID", "WITHDRAWN"})
    void thePoolIsSettledOnceEveryProposalIsEligibleOrOut(ProposalStatus out) {
        fixtures.eligible(PLAIN, 1, "能源", 1);
        proposal(2, out);
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        assertThat(rounds.survey(new DirectionId(ID, PLAIN))).isEqualTo(PoolSurvey.SETTLED);
        assertThat(stage()).isEqualTo(RoundStage.ASSIGNMENT);
    }

    @Test
    void aPoolOfNothingIsEmpty() {
        proposal(1, REFUSED);
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        assertThat(rounds.survey(new DirectionId(ID, PLAIN))).isEqualTo(PoolSurvey.EMPTY);
        assertThat(stage()).isEqualTo(RoundStage.EMPTY);
    }

    @Test
    void anEmptyRoundOpensAgain() {
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        rounds.survey(new DirectionId(ID, PLAIN));
        assertThat(rounds.acceptsLatecomer(new DirectionId(ID, PLAIN))).isTrue();
        assertThat(rounds.reopenIfEmpty(new DirectionId(ID, PLAIN))).isTrue();
        assertThat(rounds.reopenIfEmpty(new DirectionId(ID, PLAIN))).isFalse();
        assertThat(stage()).isEqualTo(RoundStage.POOL_CLOSED);
    }

    @Test
    void reviewsAreCompleteOnceEveryProposalStillThereIsReviewed() {
        var one = underReview();
        var two = fixtures.eligible(PLAIN, 2, "能源", 1);
        fixtures.assign(PLAIN, "d", "e", "f");
        score(one, "a", "b", "c");
        assertThat(rounds.reviewsComplete(new DirectionId(ID, PLAIN))).isEqualTo(ReviewSurvey.OPEN);
        life.step(new ProposalNumber(two), WITHDRAWN, Cause.WITHDRAWN, null);
        assertThat(rounds.reviewsComplete(new DirectionId(ID, PLAIN))).isEqualTo(ReviewSurvey.COMPLETE);
    }

    @Test
    void aLatecomerHoldsTheReviewsOpen() {
        score(underReview(), "a", "b", "c");
        assertThat(rounds.acceptsLatecomer(new DirectionId(ID, PLAIN))).isTrue();
        fixtures.eligible(PLAIN, 2, "能源", 1);
        assertThat(rounds.reviewsComplete(new DirectionId(ID, PLAIN))).isEqualTo(ReviewSurvey.OPEN);
    }

    @Test
    void aRoundWhoseProposalsAreAllGoneIsEmpty() {
        life.step(new ProposalNumber(underReview()), WITHDRAWN, Cause.WITHDRAWN, null);
        assertThat(rounds.reviewsComplete(new DirectionId(ID, PLAIN))).isEqualTo(ReviewSurvey.EMPTY);
        assertThat(stage()).isEqualTo(RoundStage.EMPTY);
    }

    @Test
    void reviewsStartOnceAndNotBeforeTheirTime() {
        assertThat(catchThrowableOfType(Refusal.class, () -> rounds.startReview(new DirectionId(ID, PLAIN)))
                        .code())
                .isEqualTo("wrong-stage");
        underReview();
        rounds.startReview(new DirectionId(ID, PLAIN));
        assertThat(stage()).isEqualTo(RoundStage.REVIEW);
    }

    private String underReview() {
        var number = fixtures.eligible(PLAIN, 1, "能源", 1);
        rounds.closeIntake(new DirectionId(ID, PLAIN));
        rounds.survey(new DirectionId(ID, PLAIN));
        fixtures.assign(PLAIN, "a", "b", "c");
        rounds.startReview(new DirectionId(ID, PLAIN));
        return number;
    }

    private void score(String number, String... letters) {
        for (var letter : letters) {
            fixtures.scores(number, letter, "80");
        }
        assignments.conclude(new ProposalNumber(number));
    }

    private void proposal(int place, ProposalStatus status) {
        fixtures.proposal(PLAIN, place, status, SampleContents.content(PLAIN, place, "能源", 1));
    }

    private RoundStage stage() {
        return rounds.find(new DirectionId(ID, PLAIN)).orElseThrow().stage();
    }
}
