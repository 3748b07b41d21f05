package org.lianshen.expertreview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.LongerPeriodDecided;
import org.lianshen.expertreview.event.LongerPeriodRequested;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Experts ask for more time to review; an officer decides. */
@Service
public class LongerPeriods {

    /** How far behind its deadline a review may be moved at most. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private final OwnAssignments own;
    private final AssignmentRepository register;
    private final LongerPeriodRepository periods;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LongerPeriods(
            OwnAssignments own,
            AssignmentRepository register,
            LongerPeriodRepository periods,
            Clock clock,
            ApplicationEventPublisher events) {
        this.own = own;
        this.register = register;
        this.periods = periods;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The expert asks for a longer period.
     *
     * @param until the last day they need, in Beijing
     * @param reason why; the officer reads it
     * @param account the expert's account
     * @throws Refusal malformed, where the day is not after the deadline or too far from it ({@code /until}), or
     *     without a reason; not found, where the review is somebody else's; conflict, where it is not awaited any
     *     more, or the expert waits for an answer already
     */
    @Transactional
    public void ask(AssignmentId assignment, @Nullable LocalDate until, @Nullable String reason, String account) {
        var open = own.open(assignment, account);
        var end = end(open, until);
        var why = RequiredReason.required(reason);
        if (pending(assignment).isPresent()) {
            throw Refusal.conflict("asked-already", Text.of("expertreview.longer-period-asked"));
        }
        periods.insert(assignment, end, why);
        events.publishEvent(new LongerPeriodRequested(assignment, open.number()));
    }

    /** What the expert waits to hear about. */
    public Optional<LongerPeriod> pending(AssignmentId assignment) {
        return periods.last(assignment).filter(period -> period.granted() == null);
    }

    /** What the expert asked for last. */
    public Optional<LongerPeriod> last(AssignmentId assignment) {
        return periods.last(assignment);
    }

    /**
     * The officer gives the longer period.
     *
     * @throws Refusal conflict, where nothing is to be decided any more
     */
    @Transactional
    public void grant(AssignmentId assignment, @Nullable String answer, String account) {
        var open = decidable(assignment);
        var asked = pending(assignment).orElseThrow();
        var end = asked.askedUntil();
        // the deadline may have moved since, behind what the expert asked for
        var due = end.isAfter(open.reviewUntil()) ? end : open.reviewUntil();
        periods.decide(assignment, true, answer, account);
        register.extend(assignment, due);
        events.publishEvent(
                new LongerPeriodDecided(assignment, open.number(), open.expert(), asked.askedAt(), true, due, answer));
    }

    /**
     * The officer leaves the deadline as it is.
     *
     * @throws Refusal malformed without a reason; conflict, where nothing is to be decided any more
     */
    @Transactional
    public void refuse(AssignmentId assignment, @Nullable String answer, String account) {
        var open = decidable(assignment);
        var why = RequiredReason.required(answer);
        var asked = pending(assignment).orElseThrow();
        periods.decide(assignment, false, why, account);
        events.publishEvent(new LongerPeriodDecided(
                assignment, open.number(), open.expert(), asked.askedAt(), false, open.reviewUntil(), why));
    }

    private Assignment decidable(AssignmentId id) {
        var assignment = own.lock(id);
        if (assignment.state() != AssignmentState.INVITED || pending(id).isEmpty()) {
            throw Refusal.overtaken(
                    "review-closed",
                    Text.of("expertreview.review-closed", assignment.state().label()));
        }
        return assignment;
    }

    private Instant end(Assignment open, @Nullable LocalDate until) {
        if (until == null) {
            throw Refusal.unacceptable("/until", Text.of("expertreview.longer-period-day"));
        }
        var end = until.atTime(LocalTime.of(23, 59, 59)).atZone(Beijing.ZONE).toInstant();
        var latest = open.reviewUntil().plus(LONGEST);
        boolean later = until.isAfter(day(open.reviewUntil())) && end.isAfter(clock.instant());
        if (!later || until.isAfter(day(latest))) {
            throw Refusal.unacceptable(
                    "/until", Text.of("expertreview.longer-period-between", day(open.reviewUntil()), day(latest)));
        }
        return end;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Beijing.ZONE);
    }
}
