package org.lianshen.round.reviewer;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.identity.Callers;
import org.lianshen.identity.ReviewerPseudonym;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.DecidedProposals;
import org.springframework.stereotype.Component;

/** Whom whoever asks may know among the reviewers, and what the others are called. */
@Component
public class ReviewerNames {

    /** What stands for words that might tell who reviews. */
    public static final Text WITHHELD = Text.of("round.reviewer.withheld");

    private static final String COUNT = "-\\d{4,}$";

    private final ReviewerPseudonyms pseudonyms;
    private final DecidedProposals decisions;
    private final Experts experts;
    private final Callers callers;

    ReviewerNames(ReviewerPseudonyms pseudonyms, DecidedProposals decisions, Experts experts, Callers callers) {
        this.pseudonyms = pseudonyms;
        this.decisions = decisions;
        this.experts = experts;
        this.callers = callers;
    }

    /** Whether the caller knows all of them. */
    public boolean known() {
        return ReviewerPseudonyms.knows(callers.current());
    }

    /** Those of the proposals or rounds whose reviewers the caller may not know: a round is never decided itself. */
    public Set<ProposalNumber> secret(Collection<ProposalNumber> numbers) {
        if (known()) {
            return Set.of();
        }
        var decided = decisions.among(Set.copyOf(numbers));
        return numbers.stream().filter(number -> !decided.contains(number)).collect(Collectors.toUnmodifiableSet());
    }

    /** The pseudonyms of a round; the experts are read once. */
    RoundPseudonyms in(DirectionId round) {
        var accounts = experts.all().stream().collect(Collectors.toMap(Expert::id, ReviewerNames::account));
        return new RoundPseudonyms(expert -> pseudonyms.of(round.key(), accounts.getOrDefault(expert, expert)));
    }

    /** The pseudonym of an expert in the round that a number, or its key, is of. */
    public ReviewerPseudonym of(ProposalNumber number, Expert expert) {
        return pseudonyms.of(number.value().replaceFirst(COUNT, ""), account(expert));
    }

    private static String account(Expert expert) {
        return expert.account() == null ? expert.id() : expert.account();
    }
}
