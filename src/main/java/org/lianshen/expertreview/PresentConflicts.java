package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Conflict;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/**
 * Tells from the data as they are now whether experts who were asked for a review have a conflict of interest. Doubts
 * are none: an officer has cleared them, or does so. Once the review of a proposal is over, nothing is asked any more.
 */
@Component
class PresentConflicts {

    private final Proposals proposals;
    private final ExpertRepository experts;
    private final AssignmentContexts contexts;

    PresentConflicts(Proposals proposals, ExpertRepository experts, AssignmentContexts contexts) {
        this.proposals = proposals;
        this.experts = experts;
        this.contexts = contexts;
    }

    /** What speaks against the expert of an assignment; nothing where neither an answer is awaited nor a sheet in. */
    List<Conflict> of(Assignment assignment) {
        return of(assignment.direction(), List.of(assignment)).getOrDefault(assignment, List.of());
    }

    /** The assignments of a direction, among those given, that have conflicts, with them. */
    Map<Assignment, List<Conflict>> of(DirectionId direction, List<Assignment> among) {
        var found = new LinkedHashMap<Assignment, List<Conflict>>();
        var asked = new LinkedHashMap<String, Expert>();
        var looked = new ArrayList<Assignment>();
        for (var assignment : among) {
            expert(assignment, asked).ifPresent(expert -> {
                asked.put(expert.id(), expert);
                looked.add(assignment);
            });
        }
        if (looked.isEmpty()) {
            return found;
        }
        var context = contexts.around(direction, List.copyOf(asked.values()));
        looked.forEach(assignment -> {
            var conflicts = conflicts(assignment, asked.get(assignment.expert()), context);
            if (!conflicts.isEmpty()) {
                found.put(assignment, conflicts);
            }
        });
        return found;
    }

    private List<Conflict> conflicts(Assignment assignment, Expert expert, AssignmentContext context) {
        return underReview(assignment)
                .map(proposal -> Recusals.conflicts(expert, proposal, context))
                .orElse(List.of());
    }

    private Optional<Expert> expert(Assignment assignment, Map<String, Expert> known) {
        boolean asked = assignment.state() == AssignmentState.INVITED || assignment.state() == AssignmentState.SCORED;
        return asked
                ? Optional.ofNullable(known.get(assignment.expert())).or(() -> experts.find(assignment.expert()))
                : Optional.empty();
    }

    private Optional<Proposal> underReview(Assignment assignment) {
        return proposals
                .find(assignment.number())
                .filter(proposal -> proposal.status() == IN_REVIEW || proposal.status() == REVIEWED);
    }
}
