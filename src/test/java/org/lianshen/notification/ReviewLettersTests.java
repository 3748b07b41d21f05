package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ExpertInvited;
import org.lianshen.expertreview.event.ExpertReplaced;
import org.lianshen.expertreview.event.InvitationLapsed;
import org.lianshen.expertreview.event.ReviewDueSoon;
import org.lianshen.expertreview.event.ReviewHandedIn;
import org.lianshen.expertreview.event.ReviewUnclaimed;
import org.lianshen.expertreview.event.ReviewWithdrawn;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.programme.DeadlineChange;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DeadlineMoved;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Notice;
import org.lianshen.round.NoticePublished;
import org.lianshen.round.Notices;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionDecided;
import org.lianshen.round.ObjectionFiled;
import org.lianshen.round.ObjectionUnverified;
import org.lianshen.round.Objections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What experts are told, and everybody once a round comes to its end or a deadline moves. */
@NotificationTest
class ReviewLettersTests {

    private static final Instant DUE = Instant.parse("2022-04-01T15:59:59Z");
    private static final Instant FILED = Instant.parse("2022-05-01T00:00:00Z");

    private final AssignmentId assignment = new AssignmentId(UUID.randomUUID().toString());

    @Autowired
    private NotificationTestContext.People people;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Experts experts;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private LetterProposals shelf;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ProposalLife life;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private String number = "";

    @BeforeEach
    void assigned() {
        people.add(new Account("applicant1", "申报员", "office@example.org", Set.of(Role.APPLICANT), "o1", null, null));
        number = shelf.proposal("in-review");
        var one = new Assignment(
                assignment,
                new ProposalNumber(number),
                new DirectionId("2022-1", "1.3"),
                "e1",
                AssignmentState.INVITED,
                FILED,
                "officer",
                DUE,
                DUE,
                null,
                null,
                null);
        when(assignments.find(assignment)).thenReturn(Optional.of(one));
        when(assignments.of(new DirectionId("2022-1", "1.3"))).thenReturn(List.of(one));
        var expert = new Expert(
                "e1",
                "expert01",
                "专家丁",
                "示例所",
                List.of(),
                "e1@example.org",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        when(experts.find("e1")).thenReturn(Optional.of(expert));
    }

    @Test
    void anInvitationLeadsToTheBlindedDossierOnly() {
        publish(new ExpertInvited(assignment, new ProposalNumber(number), "e1"));
        var letter = shelf.letter(number, "invitation", "e1@example.org");
        assertThat(letter.body())
                .contains("专家丁：", "2022-04-01 23:59", "https://lianshen.example.org/reviews/" + assignment)
                .doesNotContain("/proposals/", "负责人甲", "示例大学");
    }

    @Test
    void anExpertIsRemindedOnce() {
        publish(new ReviewUnclaimed(assignment, new ProposalNumber(number), "e1", DUE, DUE, DUE));
        publish(new ReviewUnclaimed(assignment, new ProposalNumber(number), "e1", DUE, DUE, DUE));
        assertThat(shelf.letters(number)).extracting(Letter::kind).containsExactly("review-reminder");
        assertThat(shelf.letter(number, "review-reminder", "e1@example.org").body())
                .contains("2022-04-01 23:59");
    }

    @Test
    void eachReminderOfTheScheduleIsALetter() {
        var sevenDays = DUE.minus(Duration.ofDays(7));
        var aDay = DUE.minus(Duration.ofDays(1));
        for (var at : List.of(sevenDays, sevenDays, aDay)) {
            publish(new ReviewDueSoon(assignment, new ProposalNumber(number), "e1", at, DUE));
        }
        assertThat(shelf.letters(number))
                .extracting(Letter::kind)
                .containsExactly("review-due-soon", "review-due-soon");
        assertThat(shelf.letters(number))
                .allSatisfy(letter -> assertThat(letter.body()).contains("2022-04-01 23:59"));
    }

    @Test
    void whoseInvitationEndsIsTold() {
        publish(new InvitationLapsed(assignment, new ProposalNumber(number), "e1", DUE));
        assertThat(shelf.letter(number, "invitation-lapsed", "e1@example.org").body())
                .contains("2022-04-01 23:59", "已失效", "has ended");
    }

    @Test
    void officersHearWhoWasReplacedWhyAndByWhom() {
        people.add(new Account("officer", "主管甲", "officer@example.org", Set.of(Role.OFFICER), null, null, null));
        publish(new ExpertReplaced(
                assignment,
                new ProposalNumber(number),
                "e1",
                AssignmentState.DECLINED.label(),
                "出差",
                new AssignmentId("next"),
                "e1"));
        assertThat(shelf.letter(number, "expert-replaced", "officer@example.org")
                        .body())
                .contains("专家丁", "谢绝", "declined", "出差");
    }

    @Test
    void anExpertIsThankedAndToldWhenAReviewIsNoLongerNeeded() {
        publish(new ReviewHandedIn(assignment, new ProposalNumber(number), "e1", 1));
        publish(new ReviewWithdrawn(assignment, new ProposalNumber(number), "e1"));
        assertThat(shelf.letters(number))
                .extracting(Letter::kind, Letter::address)
                .containsExactlyInAnyOrder(
                        tuple("review-thanks", "e1@example.org"), tuple("review-withdrawn", "e1@example.org"));
    }

    @Test
    void whoIsOnNoticeHearsUntilWhen() {
        when(notices.of(new DirectionId("2022-1", "1.3")))
                .thenReturn(List.of(new Notice(
                        new DirectionId("2022-1", "1.3"), 2, FILED, DUE, List.of(new ProposalNumber(number)))));
        publish(new NoticePublished(new DirectionId("2022-1", "1.3"), 2, List.of(new ProposalNumber(number))));
        assertThat(shelf.letter(number, "on-notice", "a@example.org").body()).contains("2022-04-01 23:59");
    }

    @Test
    void anObjectorWithoutAddressIsLeftToStaff() {
        filed(null, Objection.State.DISMISSED, "查无实据");
        publish(new ObjectionDecided(
                "o1", new DirectionId("2022-1", "1.3"), new ProposalNumber(number), Objection.State.DISMISSED));
        var letter = shelf.letter(number, "objection-decided", "");
        assertThat(letter.state()).isEqualTo(LetterState.NO_ADDRESS);
        assertThat(letter.body()).contains("某单位：", "异议不成立", "dismissed", "查无实据");
    }

    @Test
    void anObjectorConfirmsTheAddressAndGetsTheAnswer() {
        filed("o@example.org", Objection.State.UNVERIFIED, null);
        publish(new ObjectionUnverified("o1", new ProposalNumber(number), "the-word"));
        assertThat(shelf.letter(number, "objection-confirmation", "o@example.org")
                        .body())
                .contains("https://lianshen.example.org/objections/the-word", "2022-04-01 23:59", "异议人")
                .doesNotContain("某单位", "数据不实");
        publish(new ObjectionFiled("o1", new DirectionId("2022-1", "1.3"), new ProposalNumber(number)));
        assertThat(shelf.letter(number, "objection-received", "o@example.org").body())
                .contains("某单位：");
        filed("o@example.org", Objection.State.UPHELD, "情况属实");
        publish(new ObjectionDecided(
                "o1", new DirectionId("2022-1", "1.3"), new ProposalNumber(number), Objection.State.UPHELD));
        assertThat(shelf.letter(number, "objection-decided", "o@example.org").body())
                .contains("异议成立", "upheld", "情况属实");
    }

    @Test
    void whoIsObjectedToHearsOfItAndOfItsEndButNotFromWhom() {
        filed("o@example.org", Objection.State.DISMISSED, "查无实据");
        transaction.executeWithoutResult(status -> life.note(new ProposalNumber(number), Cause.OBJECTION_FILED, null));
        transaction.executeWithoutResult(
                status -> life.note(new ProposalNumber(number), Cause.OBJECTION_DISMISSED, new Text("查无实据", "查无实据")));
        assertThat(shelf.letters(number))
                .extracting(Letter::kind, Letter::address)
                .containsExactlyInAnyOrder(
                        tuple("objection-filed", "a@example.org"),
                        tuple("objection-filed", "office@example.org"),
                        tuple("objection-dismissed", "a@example.org"),
                        tuple("objection-dismissed", "office@example.org"));
        assertThat(shelf.letter(number, "objection-dismissed", "a@example.org").body())
                .contains("查无实据");
        assertThat(shelf.letters(number)).noneMatch(letter -> letter.body().contains("某单位"));
    }

    private void filed(@Nullable String email, Objection.State state, @Nullable String reason) {
        var objection = new Objection(
                "o1",
                new DirectionId("2022-1", "1.3"),
                new ProposalNumber(number),
                "某单位",
                email,
                "数据不实",
                true,
                FILED,
                state,
                DUE,
                null,
                reason,
                null,
                null);
        when(objections.find("o1")).thenReturn(Optional.of(objection));
    }

    @Test
    void aMovedDeadlineIsToldToThoseWhoWorkTowardsIt() {
        var before = outbox.total(new LetterFilter(null, null));
        when(deadlines.history(new DirectionId("2022-1", "1.3")))
                .thenReturn(List.of(
                        new DeadlineChange(DeadlineKind.REVIEW, null, false, FILED, DUE, "专家人数不足", "officer", FILED)));
        var moved = new DeadlineMoved(new DirectionId("2022-1", "1.3"), DeadlineKind.REVIEW, null, DUE);
        publish(moved);
        publish(moved);
        var newest = outbox.page(new LetterFilter(null, null), 0, 1).get(0);
        assertThat(outbox.total(new LetterFilter(null, null))).isEqualTo(before + 1);
        assertThat(newest.address()).isEqualTo("e1@example.org");
        assertThat(newest.body()).contains("评审截止时间", "2022-04-01 23:59", "专家人数不足", "1.3");
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
