package org.lianshen.expertreview.recusal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Works for a legal person that takes part, or did so in the last three years (NSFC regulation, art. 19). */
final class SameOrganisation implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.EXPERT_RECORD;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        var team = context.team(proposal);
        var ties = context.ties(expert);
        var now = surest(ties.organisations(), team, context, SameOrganisation::now);
        var before = surest(ties.formerOrganisations(), team, context, SameOrganisation::before);
        return now.filter(Ground::sure)
                .or(() -> before.filter(Ground::sure))
                .or(() -> now)
                .or(() -> before);
    }

    private static Optional<Ground> surest(
            List<OrganisationName> own, Team team, AssignmentContext context, Function<Text, Text> words) {
        return own.stream()
                .flatMap(one -> surest(one, team, context, words).stream())
                .min(Comparator.comparing(Ground::sure).reversed());
    }

    private static Optional<Ground> surest(
            OrganisationName own, Team team, AssignmentContext context, Function<Text, Text> words) {
        return team.organisations().stream()
                .map(participant -> new Found(participant, context.compare(participant.name(), own)))
                .filter(found -> found.sameness() != NameSimilarity.DIFFERENT)
                .min(Comparator.comparing(Found::sameness))
                .map(found -> {
                    var name = found.participant().written().text();
                    return Ground.of(found.sameness(), words.apply(name));
                });
    }

    private static Text now(Text name) {
        return Text.of("expertreview.ground.same-organisation", name);
    }

    private static Text before(Text name) {
        return Text.of("expertreview.ground.former-organisation", name);
    }

    private record Found(Team.NamedOrganisation participant, NameSimilarity sameness) {}
}
