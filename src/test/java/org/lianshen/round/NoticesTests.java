package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.round.CutLineDeparture.Verdict.DECLINE;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.ReviewTestContext;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalWithdrawn;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class NoticesTests {

    /** End of the fifth working day after the Monday the clock stands at. */
    private static final Instant END = Instant.parse("2030-03-11T15:59:59Z");

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private RoundStory story;

    @Autowired
    private Rankings rankings;

    @Autowired
    private RankingSheet sheet;

    @Autowired
    private ProposalLife life;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private Decisions decisions;

    @Autowired
    private HistoryRepository history;

    @Autowired
    private ApplicationEvents events;

    private String first = "";
    private String second = "";
    private String third = "";
    private String fourth = "";

    /** Five million for two: the third asks for more than an upheld objection sets free, the fourth for less. */
    @BeforeEach
    void fourAreReviewed() {
        story.begins(PLAIN);
        fixtures.moreLoad();
        first = fixtures.reviewed(PLAIN, 1, "能源", 3, "90", "90", "90");
        second = fixtures.reviewed(PLAIN, 2, "能源", 2, "80", "80", "80");
        third = fixtures.reviewed(PLAIN, 3, "能源", 4, "70", "70", "70");
        fourth = fixtures.reviewed(PLAIN, 4, "能源", 1, "60", "60", "60");
    }

    @Test
    void theListGoesOnNoticeAndTheOthersIntoReserve() {
        story.published(PLAIN);
        assertThat(List.of(first, second, third, fourth))
                .extracting(fixtures::status)
                .containsExactly(ON_NOTICE, ON_NOTICE, DECLINED, DECLINED);
        assertThat(notices.of(new DirectionId(ID, PLAIN)))
                .containsExactly(new Notice(
                        new DirectionId(ID, PLAIN),
                        1,
                        ReviewTestContext.START,
                        END,
                        List.of(new ProposalNumber(first), new ProposalNumber(second))));
        assertThat(notices.until(new DirectionId(ID, PLAIN))).isEqualTo(END);
        assertThat(events.stream(NoticePublished.class))
                .containsExactly(new NoticePublished(
                        new DirectionId(ID, PLAIN), 1, List.of(new ProposalNumber(first), new ProposalNumber(second))));
        assertThat(history.of(new ProposalNumber(third)))
                .last()
                .extracting("event")
                .isEqualTo(Cause.BELOW_CUT);
    }

    @Test
    void aListIsPublishedOnceAndOnlyAfterItsApproval() {
        story.settled(PLAIN);
        assertThat(code(() -> notices.publish(new DirectionId(ID, PLAIN)))).isEqualTo("wrong-stage");
        story.approvedAndPublished(PLAIN);
        notices.publish(new DirectionId(ID, PLAIN));
        assertThat(notices.of(new DirectionId(ID, PLAIN))).hasSize(1);
    }

    @Test
    void anEmptyListNeedsNoNotice() {
        story.published(
                PLAIN,
                new CutLineDeparture(new ProposalNumber(first), DECLINE, "理由"),
                new CutLineDeparture(new ProposalNumber(second), DECLINE, "理由"));
        assertThat(notices.of(new DirectionId(ID, PLAIN))).isEmpty();
        assertThat(notices.until(new DirectionId(ID, PLAIN))).isEqualTo(ReviewTestContext.START);
        assertThat(decisions.of(new DirectionId(ID, PLAIN)))
                .hasSize(4)
                .containsValue(Decision.DECLINED)
                .doesNotContainValue(Decision.FUNDED);
    }

    @Test
    void anObjectionIsWrittenSignedAndInTime() {
        story.published(PLAIN);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> objections.file(new DirectionId(ID, PLAIN), null, " ", null, false, "officer"))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/number", "/objector", "/ground", "/signed");
        assertThat(code(() -> object(third))).isEqualTo("not-on-notice");
        assertThat(code(() -> object("no-such-number"))).isEqualTo("not-on-notice");
        clock.set(END.minusSeconds(1));
        var id = object(first);
        assertThat(objections.open(new DirectionId(ID, PLAIN)))
                .extracting(Objection::id)
                .containsExactly(id);
        assertThat(events.stream(ObjectionFiled.class))
                .containsExactly(new ObjectionFiled(id, new DirectionId(ID, PLAIN), new ProposalNumber(first)));
        clock.set(END);
        assertThat(code(() -> object(first))).isEqualTo("not-on-notice");
    }

    @Test
    void aDismissedObjectionChangesNothing() {
        story.published(PLAIN);
        var id = object(first);
        objections.decide(id, Objection.State.DISMISSED, "证据不足", "chair");
        assertThat(fixtures.status(first)).isEqualTo(ON_NOTICE);
        assertThat(notices.of(new DirectionId(ID, PLAIN))).hasSize(1);
        assertThat(objections.open(new DirectionId(ID, PLAIN))).isEmpty();
        assertThat(objections.find(id)).get().extracting("reason", "decidedBy").containsExactly("证据不足", "chair");
    }

    @Test
    void aReserveDoesNotLeapWhereTheCutLineDoesNotLet() {
        story.published(PLAIN);
        objections.decide(object(second), Objection.State.UPHELD, "材料不实", "chair");
        assertThat(fixtures.status(second)).isEqualTo(DECLINED);
        assertThat(history.of(new ProposalNumber(second)))
                .last()
                .extracting("event")
                .isEqualTo(Cause.OBJECTION_UPHELD);
        // two million are free: the third asks for four and ends the list, though the fourth asks for one
        assertThat(List.of(third, fourth)).extracting(fixtures::status).containsOnly(DECLINED);
        assertThat(notices.of(new DirectionId(ID, PLAIN))).hasSize(1);
        assertThat(rankings.of(new DirectionId(ID, PLAIN)))
                .extracting(RankedProposal::proposed)
                .containsExactly(true, false, false, false);
        assertThat(events.stream(ObjectionDecided.class)).hasSize(1);
    }

    @Test
    void theReserveMovesUpUntilNothingFitsAnyMore() {
        story.published(PLAIN);
        objections.decide(object(first), Objection.State.UPHELD, "材料不实", "chair");
        assertThat(List.of(third, fourth)).extracting(fixtures::status).containsOnly(DECLINED);
        clock.set(END.minusSeconds(60));
        objections.decide(object(second), Objection.State.UPHELD, "材料不实", "chair");
        // five million for two are free: the third takes four, the fourth one; the first, which was struck off, stays
        // out
        assertThat(List.of(first, second, third, fourth))
                .extracting(fixtures::status)
                .containsExactly(DECLINED, DECLINED, ON_NOTICE, ON_NOTICE);
        assertThat(notices.of(new DirectionId(ID, PLAIN))).hasSize(2).last().satisfies(edition -> {
            assertThat(edition.edition()).isEqualTo(2);
            assertThat(edition.numbers()).containsExactly(new ProposalNumber(third), new ProposalNumber(fourth));
            assertThat(edition.until()).isAfter(END);
        });
        assertThat(sheet.of(new DirectionId(ID, PLAIN)).lines().get(0).why().en())
                .startsWith("an objection to it was upheld");
        assertThat(sheet.of(new DirectionId(ID, PLAIN)).lines().get(2).why().en())
                .contains("moved up from the reserve");
    }

    @Test
    void aWithdrawalDuringTheNoticeMovesTheReserveUp() {
        story.published(PLAIN, new CutLineDeparture(new ProposalNumber(third), DECLINE, "理由"));
        withdraws(second);
        assertThat(fixtures.status(fourth)).isEqualTo(ON_NOTICE);
        assertThat(notices.of(new DirectionId(ID, PLAIN)))
                .hasSize(2)
                .last()
                .satisfies(edition -> assertThat(edition.numbers()).containsExactly(new ProposalNumber(fourth)));
        assertThat(rankings.of(new DirectionId(ID, PLAIN)))
                .extracting(RankedProposal::proposed)
                .containsExactly(true, false, false, true);
    }

    private void withdraws(String number) {
        life.step(new ProposalNumber(number), ProposalStatus.WITHDRAWN, Cause.WITHDRAWN, null);
        publisher.publishEvent(new ProposalWithdrawn(new ProposalNumber(number), new DirectionId(ID, PLAIN)));
    }

    @Test
    void whomTheChairDeclinedDoesNotMoveUp() {
        story.published(
                PLAIN,
                new CutLineDeparture(new ProposalNumber(third), DECLINE, "理由"),
                new CutLineDeparture(new ProposalNumber(fourth), DECLINE, "理由"));
        objections.decide(object(second), Objection.State.UPHELD, "材料不实", "chair");
        assertThat(fixtures.status(fourth)).isEqualTo(DECLINED);
        assertThat(notices.of(new DirectionId(ID, PLAIN))).hasSize(1);
    }

    @Test
    void anObjectionIsDecidedOnceWithAReason() {
        story.published(PLAIN);
        var id = object(first);
        assertThat(code(() -> objections.decide(id, Objection.State.UPHELD, "", "chair")))
                .isEqualTo("unacceptable");
        assertThat(code(() -> objections.decide(id, null, "理由", "chair"))).isEqualTo("unacceptable");
        assertThat(fixtures.status(first)).isEqualTo(ON_NOTICE);
        objections.decide(id, Objection.State.DISMISSED, "理由", "chair");
        assertThat(code(() -> objections.decide(id, Objection.State.UPHELD, "理由", "chair")))
                .isEqualTo("objection-decided");
    }

    @Test
    void twoObjectionsToOneProposalStrikeItOffOnce() {
        story.published(PLAIN, new CutLineDeparture(new ProposalNumber(third), DECLINE, "理由"));
        var one = object(second);
        var other = objections.file(
                new DirectionId(ID, PLAIN), new ProposalNumber(second), "另一公民", "材料不实", true, "officer");
        objections.decide(one, Objection.State.UPHELD, "材料不实", "chair");
        objections.decide(other, Objection.State.UPHELD, "材料不实", "chair");
        assertThat(notices.of(new DirectionId(ID, PLAIN))).hasSize(2);
    }

    private String object(String number) {
        return objections.file(new DirectionId(ID, PLAIN), new ProposalNumber(number), "某公民", "材料不实", true, "officer");
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
