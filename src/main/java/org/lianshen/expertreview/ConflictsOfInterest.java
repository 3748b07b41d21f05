package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;

import java.util.List;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ConflictFound;
import org.lianshen.expertreview.event.InvitationTurnedDown;
import org.lianshen.expertreview.recusal.Conflict;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps experts out of a proposal with which they have a conflict of interest, however late it is found (NSFC
 * regulation, art. 19). An open review is withdrawn and its place falls vacant; a sheet that is in stays, and the
 * officer hears of it.
 */
@Service
public class ConflictsOfInterest {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictsOfInterest.class);

    private final AssignmentRepository register;
    private final PresentConflicts present;
    private final OwnAssignments own;
    private final Proposals proposals;
    private final LongerPeriodRepository periods;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate onItsOwn;

    ConflictsOfInterest(
            AssignmentRepository register,
            PresentConflicts present,
            OwnAssignments own,
            Proposals proposals,
            LongerPeriodRepository periods,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.present = present;
        this.own = own;
        this.proposals = proposals;
        this.periods = periods;
        this.events = events;
        this.onItsOwn = new TransactionTemplate(transactions);
        onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Nothing, where the expert of the assignment has no conflict of interest with its proposal.
     *
     * @throws Refusal not found, where there is no such assignment; conflict, where one is found. What the caller
     *     does is rolled back; the review is withdrawn right after that
     */
    public void requireNone(AssignmentId id) {
        requireNone(register.find(id).orElseThrow(Refusal::notFound));
    }

    /** As {@link #requireNone(AssignmentId)}. */
    void requireNone(Assignment assignment) {
        if (!present.of(assignment).isEmpty()) {
            afterwards(assignment.id());
            throw refusal(assignment);
        }
    }

    /** The expert reads of the conflict, not with whom: the proposal may be anonymous to them. */
    private static Refusal refusal(Assignment assignment) {
        return Refusal.conflict(
                "conflict-of-interest",
                assignment.state() == AssignmentState.SCORED
                        ? Text.of("expertreview.conflict.after-sheet", assignment.number())
                        : Text.of("expertreview.conflict.withdrawn", assignment.number()));
    }

    /** Follows up a conflict once the transaction at hand is over, which is rolled back with what was refused. */
    private void afterwards(AssignmentId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            follow(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                follow(id);
            }
        });
    }

    /**
     * Looks at an assignment anew, in a transaction of its own: withdraws an open review with a conflict, and tells of
     * a conflict with a sheet that is in. What fails is looked at again wherever the expert next comes by.
     */
    void follow(AssignmentId id) {
        try {
            onItsOwn.executeWithoutResult(status -> end(own.lock(id)));
        } catch (RuntimeException failure) {
            LOG.error("A conflict of interest could not be followed up: assignment {}", id, failure);
        }
    }

    private void end(Assignment assignment) {
        var conflicts = present.of(assignment);
        if (conflicts.isEmpty()) {
            return;
        }
        boolean sent = assignment.state() == AssignmentState.SCORED;
        if (!sent) {
            if (proposals.find(assignment.number()).orElseThrow().status() != IN_REVIEW) {
                return;
            }
            withdraw(assignment, conflicts);
        }
        events.publishEvent(new ConflictFound(
                assignment.id(), assignment.number(), assignment.expert(), Conflict.told(conflicts), sent));
    }

    private void withdraw(Assignment assignment, List<Conflict> conflicts) {
        register.answered(
                assignment.id(),
                AssignmentState.CONFLICT,
                Conflict.told(conflicts).both());
        periods.lapse(assignment.id());
        events.publishEvent(new InvitationTurnedDown(assignment.id(), assignment.number()));
    }
}
