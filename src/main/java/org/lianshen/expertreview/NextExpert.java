package org.lianshen.expertreview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Proposal;
import org.springframework.stereotype.Component;

/**
 * Who is asked next for a review of a proposal without anybody choosing: of those against whom nothing speaks, not even
 * perhaps, the one who fits best; among equals the one with the lower load, then by id. Whoever let a deadline of the
 * call pass without a word comes after all others.
 */
@Component
class NextExpert {

    private static final Set<AssignmentState> ON_THE_PANEL = Set.of(AssignmentState.INVITED, AssignmentState.SCORED);

    private static final Comparator<ExpertCandidate> BEST_FIRST = Comparator.comparing(
                    ExpertCandidate::affinity, Comparator.reverseOrder())
            .thenComparing(ExpertCandidate::load)
            .thenComparing(candidate -> candidate.expert().id());

    private final Experts experts;
    private final AssignmentContexts contexts;
    private final AssignmentRepository register;
    private final Catalogue catalogue;

    NextExpert(Experts experts, AssignmentContexts contexts, AssignmentRepository register, Catalogue catalogue) {
        this.experts = experts;
        this.contexts = contexts;
        this.register = register;
        this.catalogue = catalogue;
    }

    /** Whether there is anybody. */
    boolean exists(Proposal proposal) {
        return !suitable(proposal, experts.all()).isEmpty();
    }

    /** The expert, locked until the transaction ends; none where nobody is free. The proposal must be locked. */
    Optional<Expert> take(Proposal proposal) {
        return suitable(proposal, experts.all()).stream()
                .map(ExpertCandidate::expert)
                .filter(expert -> stillFree(proposal, expert))
                .findFirst();
    }

    /** Another proposal may have taken them meanwhile, until they were locked. */
    private boolean stillFree(Proposal proposal, Expert expert) {
        return !suitable(proposal, experts.lock(Set.of(expert.id()))).isEmpty();
    }

    private List<ExpertCandidate> suitable(Proposal proposal, List<Expert> among) {
        var full = fullOrganisations(proposal);
        var silent = register.silent(proposal.direction().call());
        var context = contexts.around(proposal.direction(), among);
        return contexts.candidates(proposal.direction(), context, List.of(proposal)).get(proposal.number()).stream()
                .filter(candidate -> candidate.free() && candidate.doubts().isEmpty())
                .filter(candidate -> full.stream().noneMatch(organisation -> same(organisation, candidate.expert())))
                .sorted(Comparator.<ExpertCandidate, Boolean>comparing(
                                candidate -> silent.contains(candidate.expert().id()))
                        .thenComparing(BEST_FIRST))
                .toList();
    }

    /** Organisations of which the call wants no more experts at this proposal. */
    private List<OrganisationName> fullOrganisations(Proposal proposal) {
        var most = catalogue
                .call(proposal.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .panels()
                .mostOfOneOrganisation();
        if (most == null) {
            return List.of();
        }
        var present = register.of(proposal.number()).stream()
                .filter(assignment -> ON_THE_PANEL.contains(assignment.state()))
                .flatMap(assignment -> experts.find(assignment.expert()).stream())
                .toList();
        return present.stream()
                .map(NextExpert::organisation)
                .filter(name ->
                        present.stream().filter(other -> same(name, other)).count() >= most)
                .toList();
    }

    private static boolean same(OrganisationName name, Expert expert) {
        return name.compare(organisation(expert)) != NameSimilarity.DIFFERENT;
    }

    private static OrganisationName organisation(Expert expert) {
        return OrganisationName.of(List.of(expert.organisation()));
    }
}
