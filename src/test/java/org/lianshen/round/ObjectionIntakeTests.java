package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;

import java.time.Duration;
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
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

/** Objections with an address: in time when filed in time, worked on once confirmed, lapsed when not. */
@ReviewTest
class ObjectionIntakeTests {

    private static final Instant END = Instant.parse("2030-03-11T15:59:59Z");

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private RoundStory story;

    @Autowired
    private ObjectionIntake intake;

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

    @BeforeEach
    void twoAreOnNotice() {
        story.begins(PLAIN);
        fixtures.moreLoad();
        first = fixtures.reviewed(PLAIN, 1, "能源", 3, "90", "90", "90");
        second = fixtures.reviewed(PLAIN, 2, "能源", 2, "80", "80", "80");
        story.published(PLAIN);
    }

    @Test
    void itWaitsForItsConfirmationAndThenIsWorkedOn() {
        var objection = files(first, "o@example.org");
        assertThat(objection.state()).isEqualTo(Objection.State.UNVERIFIED);
        assertThat(objection.confirmUntil()).isEqualTo(END);
        assertThat(objections.open(new DirectionId(ID, PLAIN))).isEmpty();
        assertThat(events.stream(ObjectionFiled.class)).isEmpty();
        assertThat(history.of(new ProposalNumber(first)))
                .extracting(HistoryEntry::event)
                .doesNotContain(Cause.OBJECTION_FILED);

        clock.advance(Duration.ofHours(3));
        var code = code(objection);
        var confirmed = intake.confirm(code);
        assertThat(confirmed.state()).isEqualTo(Objection.State.OPEN);
        assertThat(confirmed.filedAt()).isEqualTo(ReviewTestContext.START);
        assertThat(confirmed.verifiedAt()).isEqualTo(clock.instant());
        intake.confirm(code);
        assertThat(events.stream(ObjectionFiled.class))
                .containsExactly(
                        new ObjectionFiled(objection.id(), new DirectionId(ID, PLAIN), new ProposalNumber(first)));
        assertThat(history.of(new ProposalNumber(first))).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(Cause.OBJECTION_FILED);
            assertThat(entry.to()).isEqualTo(ON_NOTICE);
            assertThat(entry.toString()).doesNotContain("某公民", "o@example.org");
        });
    }

    @Test
    void whatCameInTimeMayBeConfirmedALittleLater() {
        clock.set(END.minusSeconds(60));
        var objection = files(first, "o@example.org");
        clock.set(END.plusSeconds(3600));
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isFalse();
        assertThat(intake.confirm(code(objection)).state()).isEqualTo(Objection.State.OPEN);
        objections.decide(objection.id(), Objection.State.DISMISSED, "证据不足", "chair");
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isTrue();
        assertThat(history.of(new ProposalNumber(first))).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(Cause.OBJECTION_DISMISSED);
            assertThat(entry.reason()).extracting("zh").isEqualTo("证据不足");
        });
    }

    @Test
    void unconfirmedItLapsesAfterTheNoticeAndStaffSeeIt() {
        clock.set(END.minusSeconds(60));
        var objection = files(first, "o@example.org");
        assertThat(intake.unconfirmed()).containsExactly(new UnconfirmedObjections(new DirectionId(ID, PLAIN), 1, 0));
        clock.set(END.minusSeconds(60).plus(ObjectionIntake.TIME_TO_CONFIRM));
        intake.lapse(new DirectionId(ID, PLAIN));
        assertThat(decisions.ripe(new DirectionId(ID, PLAIN))).isTrue();
        assertThat(objections.find(objection.id()).orElseThrow().state()).isEqualTo(Objection.State.LAPSED);
        assertThat(intake.unconfirmed()).containsExactly(new UnconfirmedObjections(new DirectionId(ID, PLAIN), 0, 1));
        assertThat(refusal(() -> intake.confirm(code(objection)))).isEqualTo("objection-lapsed");
        clock.advance(Duration.ofDays(15));
        assertThat(intake.unconfirmed()).isEmpty();
    }

    @Test
    void afterItsTimeItIsNotConfirmedEvenBeforeItLapses() {
        var objection = files(first, "o@example.org");
        clock.set(END.plusSeconds(1));
        assertThat(refusal(() -> intake.confirm(code(objection)))).isEqualTo("objection-lapsed");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> intake.receive(
                                        new DirectionId(ID, PLAIN),
                                        new Statement(null, " ", "a@b@example.org", null, false),
                                        null))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/number", "/objector", "/email", "/ground", "/signed");
        clock.set(END);
        assertThat(refusal(() -> files(first, "o@example.org"))).isEqualTo("not-on-notice");
        assertThat(refusal(() -> intake.confirm("no-such-word"))).isEqualTo("not-found");
    }

    @Test
    void nobodysMailboxIsFilledByOthers() {
        for (int index = 0; index < 3; index++) {
            files(first, index == 1 ? "O@Example.org" : "o@example.org", "材料不实，其" + index);
        }
        assertThat(refusal(() -> files(second, "o@example.org"))).isEqualTo("too-many-objections");
        files(second, "another@example.org");
    }

    @Test
    void theReasonNamesNeitherObjectorNorExpertNorOtherProposal() {
        var id = objections.file(new DirectionId(ID, PLAIN), new ProposalNumber(first), "某公民", "材料不实", true, "officer");
        for (var reason : new String[] {"某公民所述不实", "不如 " + second + " 扎实", "专家A已经说明"}) {
            assertThat(refusal(() -> objections.decide(id, Objection.State.DISMISSED, reason, "chair")))
                    .as(reason)
                    .isIn("unacceptable", "malformed");
        }
        objections.decide(id, Objection.State.DISMISSED, "所述情况与材料不符", "chair");
    }

    @Test
    void theSameSentTwiceIsOne() {
        var sent = files(first, "o@example.org");
        assertThat(files(first, "O@example.org", "材料\u200B 不实\n").id()).isEqualTo(sent.id());
        intake.confirm(code(sent));
        assertThat(files(first, "o@example.org"))
                .extracting(Objection::id, Objection::state)
                .containsExactly(sent.id(), Objection.State.OPEN);
        assertThat(objections.of(new DirectionId(ID, PLAIN))).hasSize(1);
        assertThat(events.stream(ObjectionUnverified.class)).hasSize(1);
        var onPaper =
                objections.file(new DirectionId(ID, PLAIN), new ProposalNumber(first), "某公民", "材料不实", true, "officer");
        assertThat(objections.file(
                        new DirectionId(ID, PLAIN),
                        new ProposalNumber(first),
                        " 某公民",
                        "材料不实。".substring(0, 4),
                        true,
                        "officer"))
                .isEqualTo(onPaper)
                .isNotEqualTo(sent.id());
        assertThat(files(first, "o@example.org", "另一理由").id()).isNotEqualTo(sent.id());
        assertThat(files(second, "o@example.org").id()).isNotEqualTo(sent.id());
    }

    @Test
    void whatNobodySeesIsNoSignature() {
        for (var name : List.of("\u200B", "\u3164", "\u00AD\u2060", "\uFEFF \u180E")) {
            var statement = new Statement(new ProposalNumber(first), name, "o@example.org", "材料不实", true);
            assertThat(catchThrowableOfType(
                                    Refusal.class, () -> intake.receive(new DirectionId(ID, PLAIN), statement, null))
                            .errors())
                    .extracting(FieldError::path)
                    .containsExactly("/objector");
        }
    }

    private Objection files(String number, String email) {
        return files(number, email, "材料不实");
    }

    private Objection files(String number, String email, String ground) {
        return intake.receive(
                new DirectionId(ID, PLAIN),
                new Statement(new ProposalNumber(number), "某公民", email, ground, true),
                null);
    }

    private String code(Objection objection) {
        return events.stream(ObjectionUnverified.class)
                .filter(event -> event.id().equals(objection.id()))
                .map(ObjectionUnverified::code)
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
