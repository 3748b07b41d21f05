package org.lianshen.expertreview.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Parameters;
import org.lianshen.proposal.ProposalNumber;

/**
 * What a plan keeps to.
 *
 * @param expertsPerProposal experts each proposal is to have
 * @param usualLoad proposals of the call an expert reviews at most, where nothing else is agreed with them
 * @param mostOfOneOrganisation experts of one organisation per proposal at most; null where that does not matter
 * @param languages of each of these at least one expert per proposal, such as {@code en}
 * @param pinned pairs that must be in it
 * @param forbidden pairs that must not
 */
public record PlanSettings(
        int expertsPerProposal,
        int usualLoad,
        @Nullable Integer mostOfOneOrganisation,
        List<String> languages,
        List<PairRequest> pinned,
        List<PairRequest> forbidden) {

    /** Keeps its own copies of the lists. */
    public PlanSettings {
        languages = List.copyOf(languages);
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
    }

    /** What the call says, without any wish of an officer. */
    public static PlanSettings of(Parameters call) {
        return new PlanSettings(
                Math.max(call.minimumExperts(), call.expertsPerProposal()),
                call.loadPerExpert(),
                call.panels().mostOfOneOrganisation(),
                call.panels().languages(),
                List.of(),
                List.of());
    }

    /** The same limits for the proposals that are still to be assigned. */
    PlanSettings among(List<ProposalNumber> waiting) {
        return with(
                pinned.stream().filter(pair -> waiting.contains(pair.number())).toList(),
                forbidden.stream()
                        .filter(pair -> waiting.contains(pair.number()))
                        .toList());
    }

    /** The same limits with other pairs. */
    public PlanSettings with(List<PairRequest> together, List<PairRequest> apart) {
        return new PlanSettings(expertsPerProposal, usualLoad, mostOfOneOrganisation, languages, together, apart);
    }

    /** The same with that pair pinned, and not forbidden any more. */
    public PlanSettings pinning(PairRequest pair) {
        return with(
                Stream.concat(without(pinned, pair).stream(), Stream.of(pair)).toList(), without(forbidden, pair));
    }

    /** The same with that pair forbidden, and not pinned any more. */
    public PlanSettings forbidding(PairRequest pair) {
        return with(
                without(pinned, pair),
                Stream.concat(without(forbidden, pair).stream(), Stream.of(pair))
                        .toList());
    }

    /** The same with nothing said of that pair. */
    public PlanSettings releasing(ProposalNumber number, String expert) {
        var pair = new PairRequest(number, expert, null);
        return with(without(pinned, pair), without(forbidden, pair));
    }

    /** What is said of that pair, if it is pinned. */
    public Optional<PairRequest> pin(ProposalNumber number, String expert) {
        return pinned.stream().filter(pair -> pair.isAbout(number, expert)).findFirst();
    }

    private static List<PairRequest> without(List<PairRequest> pairs, PairRequest pair) {
        return pairs.stream()
                .filter(other -> !other.isAbout(pair.number(), pair.expert()))
                .toList();
    }
}
