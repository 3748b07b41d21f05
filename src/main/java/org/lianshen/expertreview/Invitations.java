package org.lianshen.expertreview;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ExpertInvited;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks one expert for one review: a row with its deadlines, and the word to whoever listens. */
@Component
class Invitations {

    private final AssignmentRepository register;
    private final Deadlines deadlines;
    private final Clock clock;
    private final ExpertAccounts accounts;
    private final ApplicationEventPublisher events;

    Invitations(
            AssignmentRepository register,
            Deadlines deadlines,
            Clock clock,
            ExpertAccounts accounts,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    /** The calendar that a direction's invitations go by. */
    Calendar calendar(DirectionId direction) {
        return deadlines.calendar(direction);
    }

    /**
     * Writes the row, and gives the expert an account where there is none; the deadlines count from now, or end with
     * the calendar's own where that is later.
     */
    Assignment write(Proposal proposal, String expert, String account, @Nullable AssignmentId replaces) {
        return write(proposal, expert, account, replaces, calendar(proposal.direction()));
    }

    /** As {@link #write(Proposal, String, String, String)}, for several of a direction by its calendar. */
    Assignment write(
            Proposal proposal, String expert, String account, @Nullable AssignmentId replaces, Calendar calendar) {
        accounts.ensure(expert);
        var now = clock.instant();
        var due = after(now, calendar.review());
        var until = calendar.reviewUntil().filter(due::isBefore).orElse(due);
        var assignment = new Assignment(
                new AssignmentId(UUID.randomUUID().toString()),
                proposal.number(),
                proposal.direction(),
                expert,
                AssignmentState.INVITED,
                now,
                account,
                after(now, calendar.reviewClaim()),
                until,
                null,
                null,
                replaces);
        register.insert(assignment);
        return assignment;
    }

    /** Tells that the expert is asked. */
    void announce(Assignment assignment) {
        events.publishEvent(new ExpertInvited(assignment.id(), assignment.number(), assignment.expert()));
    }

    private static Instant after(Instant from, Period period) {
        return from.atZone(Beijing.ZONE).plus(period).toInstant();
    }
}
