package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.time.Instant;
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
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class DecisionsTests {

    /** End of the fifth working day after the Monday the clock stands at. */
    private static final Instant END = Instant.parse("2030-03-11T15:59:59Z");

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private RoundStory story;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ProposalLife life;

    @Autowired
    private ApplicationEvents events;

    private String first = "";
    private String second = "";
    private String third = "";
    private String fourth = "";

    @BeforeEach
    void twoAreOnNoticeAndTwoInReserve() {
        story.begins(PLAIN);
        fixtures.moreLoad();
        first = fixtures.reviewed(PLAIN, 1, "能源", 3, "90", "90", "90");
        second = fixtures.reviewed(PLAIN, 2, "能源", 2, "80", "80", "80");
        third = fixtures.reviewed(PLAIN, 3, "能源", 4, "70", "70", "70");
        fourth = fixtures.reviewed(PLAIN, 4, "能源", 1, "60", "60", "60");
        story.published(PLAIN, new CutLineDeparture(new ProposalNumber(third), CutLineDeparture.Verdict.DECLINE, "理由"));
    }

    @Test
    void decisionsWaitForTheEndOfTheNoticeAndOfEveryObjection() {
        var id = object(first);
        assertThat(code(() -> decisions.of(new DirectionId(ID, PLAIN)))).isEqualTo("notice-runs");
        clock.set(END);
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isFalse();
        objections.decide(id, Objection.State.DISMISSED, "证据不足", "chair");
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isTrue();
        assertThat(decisions.of(new DirectionId(ID, PLAIN)))
                .containsEntry(new ProposalNumber(first), Decision.FUNDED)
                .containsEntry(new ProposalNumber(second), Decision.FUNDED)
                .containsEntry(new ProposalNumber(third), Decision.DECLINED)
                .containsEntry(new ProposalNumber(fourth), Decision.DECLINED);
    }

    @Test
    void aLaterEditionHoldsTheDecisionsBack() {
        var id = object(second);
        clock.set(END.minusSeconds(60));
        objections.decide(id, Objection.State.UPHELD, "材料不实", "chair");
        clock.set(END);
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isFalse();
        clock.set(notices.until(new DirectionId(ID, PLAIN)));
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isTrue();
    }

    @Test
    void decisionsAreCarriedOutOnceAndEndTheRound() {
        life.step(new ProposalNumber(second), WITHDRAWN, Cause.WITHDRAWN, null);
        clock.set(END);
        assertThat(decisions.of(new DirectionId(ID, PLAIN))).doesNotContainKey(new ProposalNumber(second));
        decisions.fund(new ProposalNumber(first));
        decisions.fund(new ProposalNumber(first));
        decisions.decline(new ProposalNumber(third));
        decisions.decline(new ProposalNumber(third));
        assertThat(fixtures.status(first)).isEqualTo(FUNDED);
        assertThat(fixtures.status(third)).isEqualTo(DECLINED);
        assertThat(events.stream(ProposalDecided.class))
                .containsExactly(
                        new ProposalDecided(new ProposalNumber(first), new DirectionId(ID, PLAIN), Decision.FUNDED),
                        new ProposalDecided(new ProposalNumber(third), new DirectionId(ID, PLAIN), Decision.DECLINED));
        assertThat(code(() -> decisions.fund(new ProposalNumber(fourth)))).isEqualTo("wrong-status");
        rounds.close(new DirectionId(ID, PLAIN));
        rounds.close(new DirectionId(ID, PLAIN));
        assertThat(rounds.find(new DirectionId(ID, PLAIN)))
                .get()
                .extracting("stage")
                .isEqualTo(RoundStage.CLOSED);
        assertThat(rounds.acceptsLatecomer(new DirectionId(ID, PLAIN))).isFalse();
    }

    private String object(String number) {
        return objections.file(new DirectionId(ID, PLAIN), new ProposalNumber(number), "某公民", "材料不实", true, "officer");
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
