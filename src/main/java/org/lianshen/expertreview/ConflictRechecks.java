package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.event.ExpertsChanged;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.proposal.ProposalSubmitted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for conflicts of interest anew once the data have changed that they are read from. */
@Component
class ConflictRechecks {

    private static final Set<ProposalStatus> OUTSIDE_THE_COMPETITION = EnumSet.of(REFUSED, VOID, WITHDRAWN);

    private final AssignmentRepository register;
    private final PresentConflicts present;
    private final ConflictsOfInterest conflicts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;

    ConflictRechecks(
            AssignmentRepository register,
            PresentConflicts present,
            ConflictsOfInterest conflicts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.register = register;
        this.present = present;
        this.conflicts = conflicts;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
    }

    /** A proposal of a direction in which sheets are awaited, or in, has come or changed. */
    private record CompetitionChanged(DirectionId direction) {}

    /** Their assignments. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ExpertsChanged event) {
        look(() -> register.awaitedOrInOf(event.experts()));
    }

    /** The others of its direction, too: whoever takes part in one stays out of all. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CompetitionChanged event) {
        look(() -> register.of(event.direction()));
    }

    /** A latecomer may bring experts of the direction along as applicants. */
    @EventListener
    void on(ProposalSubmitted event) {
        changed(event.direction());
    }

    /** Other people or organisations may take part now. */
    @EventListener
    void on(ProposalCorrected event) {
        changed(event.direction());
    }

    /** What comes back into the competition. */
    @EventListener
    void on(ProposalStatusChanged event) {
        if (OUTSIDE_THE_COMPETITION.contains(event.from())) {
            changed(event.direction());
        }
    }

    /** Asked at once, as a second connection per submission would be too many on the last day. */
    private void changed(DirectionId direction) {
        if (!register.of(direction).isEmpty()) {
            events.publishEvent(new CompetitionChanged(direction));
        }
    }

    private void look(Supplier<List<Assignment>> some) {
        var found = reading.execute(status -> some.get().stream()
                .collect(Collectors.groupingBy(Assignment::direction, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(of -> present.of(of.getKey(), of.getValue()).keySet().stream())
                .map(Assignment::id)
                .toList());
        if (found != null) {
            found.forEach(conflicts::follow);
        }
    }
}
