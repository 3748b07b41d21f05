package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ReviewWithdrawn;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DeadlineMoved;
import org.lianshen.proposal.ProposalStatusChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Follows what happens elsewhere to proposals and deadlines with their open reviews. */
@Component
class ReviewEnds {

    private final AssignmentRepository register;
    private final ApplicationEventPublisher events;

    ReviewEnds(AssignmentRepository register, ApplicationEventPublisher events) {
        this.register = register;
        this.events = events;
    }

    /** Ends the open reviews of a proposal that is withdrawn, or refused after all, while experts are at work. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void proposalLeft(ProposalStatusChanged change) {
        if (change.from() == IN_REVIEW && (change.to() == WITHDRAWN || change.to() == REFUSED)) {
            register.of(change.number()).stream()
                    .filter(assignment -> assignment.state() == AssignmentState.INVITED
                            || assignment.state().isVacant())
                    .forEach(this::end);
        }
    }

    private void end(Assignment assignment) {
        register.answered(assignment.id(), AssignmentState.WITHDRAWN, assignment.reason());
        if (assignment.state() == AssignmentState.INVITED) {
            events.publishEvent(new ReviewWithdrawn(assignment.id(), assignment.number(), assignment.expert()));
        }
    }

    /** Gives open reviews the later deadline that an officer set. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void deadlineMoved(DeadlineMoved moved) {
        if (moved.kind() == DeadlineKind.REVIEW) {
            register.extend(moved.direction(), moved.until());
        }
    }
}
