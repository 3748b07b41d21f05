package org.lianshen.expertreview.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.assignment.ClaimedReviews;
import org.lianshen.expertreview.event.ReviewDueSoon;
import org.lianshen.expertreview.event.ReviewUnclaimed;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.ReviewReminder;
import org.lianshen.programme.word.ReminderDeadline;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an expert is reminded of a review, and whether there is still something to remind them of. */
@Service
public class ReviewReminders {

    private final Assignments assignments;
    private final ClaimedReviews claimed;
    private final ReviewSheets sheets;
    private final Experts experts;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewReminders(
            Assignments assignments,
            ClaimedReviews claimed,
            ReviewSheets sheets,
            Experts experts,
            Catalogue catalogue,
            Clock clock,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.claimed = claimed;
        this.sheets = sheets;
        this.experts = experts;
        this.catalogue = catalogue;
        this.clock = clock;
        this.events = events;
    }

    /** When the next reminder of a review is due, after now, in whole seconds; none where none is left. */
    public Optional<Instant> next(AssignmentId id) {
        var now = clock.instant();
        return schedule(find(id)).map(Due::at).filter(now::isBefore).min(Comparator.naturalOrder());
    }

    /**
     * Tells whoever listens that the reminder which was due last is to go out. Nothing happens where the expert has
     * done what it is about, has answered, is away today or is too late.
     */
    @Transactional
    public void remind(AssignmentId id) {
        var assignment = find(id);
        var now = clock.instant();
        if (assignment.state() != AssignmentState.INVITED
                || !now.isBefore(assignment.reviewUntil())
                || isAway(assignment, LocalDate.ofInstant(now, Beijing.ZONE))) {
            return;
        }
        boolean taken =
                !claimed.among(List.of(id)).isEmpty() || sheets.lastEnded(id).isPresent();
        schedule(assignment)
                .filter(due -> !now.isBefore(due.at()))
                // of two at once, the claim comes first
                .max(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.deadline() == ReminderDeadline.CLAIM && !taken))
                .ifPresent(due -> tell(assignment, due, taken));
    }

    private void tell(Assignment assignment, Due due, boolean taken) {
        if (due.deadline() == ReminderDeadline.REVIEW) {
            events.publishEvent(new ReviewDueSoon(
                    assignment.id(), assignment.number(), assignment.expert(), due.at(), assignment.reviewUntil()));
        } else if (!taken) {
            events.publishEvent(new ReviewUnclaimed(
                    assignment.id(),
                    assignment.number(),
                    assignment.expert(),
                    due.at(),
                    assignment.claimUntil(),
                    assignment.reviewUntil()));
        }
    }

    private boolean isAway(Assignment assignment, LocalDate day) {
        return experts.find(assignment.expert()).stream()
                .flatMap(expert -> expert.profile().away().stream())
                .anyMatch(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.to()));
    }

    private Stream<Due> schedule(Assignment assignment) {
        return catalogue
                .call(assignment.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .invitations()
                .reminders()
                .stream()
                .map(reminder -> new Due(reminder.deadline(), at(assignment, reminder)));
    }

    /** Timers are kept in milliseconds, deadlines are not: a reminder must not be due before its timer. */
    private static Instant at(Assignment assignment, ReviewReminder reminder) {
        var deadline =
                reminder.deadline() == ReminderDeadline.CLAIM ? assignment.claimUntil() : assignment.reviewUntil();
        return reminder.before(deadline).truncatedTo(ChronoUnit.SECONDS);
    }

    private Assignment find(AssignmentId id) {
        return assignments.find(id).orElseThrow(Refusal::notFound);
    }

    /** One reminder of one review. */
    private record Due(ReminderDeadline deadline, Instant at) {}
}
