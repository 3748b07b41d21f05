package org.lianshen.expertreview.recusal;

import java.util.Comparator;
import java.util.Optional;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.expertreview.expert.DeclaredRelation;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Has declared a conflict with a person or an organisation that takes part. */
final class DeclaredByExpert implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.DECLARED;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        var team = context.team(proposal);
        return context.ties(expert).declared().stream()
                .flatMap(declared -> ground(declared, team).stream())
                .min(Comparator.comparing(Ground::sure).reversed());
    }

    private static Optional<Ground> ground(DeclaredRelation declared, Team team) {
        var found = sameness(declared, team);
        return found == NameSimilarity.DIFFERENT
                ? Optional.empty()
                : Optional.of(Ground.of(
                        found,
                        Text.of(
                                "expertreview.ground.declared",
                                declared.conflict().name(),
                                declared.conflict().on())));
    }

    private static NameSimilarity sameness(DeclaredRelation declared, Team team) {
        if (declared.person() != null) {
            return team.has(declared.person());
        }
        return declared.organisation() == null ? NameSimilarity.DIFFERENT : team.includes(declared.organisation());
    }
}
