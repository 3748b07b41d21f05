package org.lianshen.expertreview.recusal;

import java.util.List;
import java.util.Optional;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.confirmation.matching.PersonName;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.selfcheck.MarkedConflict;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Marked a conflict before the assignment, with the proposal or with somebody who takes part in it. */
final class SelfChecked implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.SELF_CHECK;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return context.marked(expert).stream()
                .filter(mark -> meets(mark, proposal, context.team(proposal)))
                .findFirst()
                .map(mark -> Ground.certain(
                        Text.of("expertreview.ground.self-check", mark.name(), mark.on(), mark.reason())));
    }

    private static boolean meets(MarkedConflict mark, Proposal proposal, Team team) {
        return switch (mark.kind()) {
            case PROPOSAL -> proposal.number().value().equals(mark.name());
            case ORGANISATION -> {
                var marked = OrganisationName.of(List.of(mark.name()));
                yield team.organisations().stream()
                        .anyMatch(participant -> participant.name().compare(marked) == NameSimilarity.SAME);
            }
            case PERSON -> team.has(PersonName.of(List.of(mark.name()))) == NameSimilarity.SAME;
        };
    }
}
