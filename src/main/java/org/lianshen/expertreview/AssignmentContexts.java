package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Draws the circle around a direction, once for all its proposals. */
@Component
class AssignmentContexts {

    private static final Set<ProposalStatus> COMPETING =
            EnumSet.complementOf(EnumSet.of(DRAFT, REFUSED, VOID, WITHDRAWN));

    private final Proposals proposals;
    private final AssignmentRepository register;
    private final Catalogue catalogue;
    private final Invitations invitations;

    AssignmentContexts(
            Proposals proposals, AssignmentRepository register, Catalogue catalogue, Invitations invitations) {
        this.invitations = invitations;
        this.proposals = proposals;
        this.register = register;
        this.catalogue = catalogue;
    }

    AssignmentContext around(DirectionId direction, List<Expert> experts) {
        Map<String, Integer> loads = register.loads(direction.call());
        return new AssignmentContext(
                experts,
                proposals.of(direction, COMPETING),
                loads,
                register.asked(direction),
                catalogue
                        .call(direction.call())
                        .orElseThrow(Refusal::notFound)
                        .parameters()
                        .loadPerExpert(),
                invitations.claimPeriod(direction));
    }

    List<ExpertCandidate> candidates(AssignmentContext context, Proposal proposal) {
        return context.experts().stream()
                .map(expert -> candidate(context, expert, proposal))
                .toList();
    }

    private static ExpertCandidate candidate(AssignmentContext context, Expert expert, Proposal proposal) {
        var grounds = Recusals.grounds(expert, proposal, context);
        return new ExpertCandidate(
                expert,
                context.load(expert),
                context.maxLoad(expert),
                Affinity.of(expert, proposal.content(), context.names()),
                Recusals.certain(grounds),
                Recusals.doubts(grounds));
    }
}
