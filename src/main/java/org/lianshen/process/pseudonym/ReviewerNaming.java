package org.lianshen.process.pseudonym;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.ReviewerPseudonym;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.DecidedProposals;

/** What stands for the reviewers' names in one answer, depending on the proposal that a place of it is about. */
final class ReviewerNaming {

    private static final Pattern COUNT = Pattern.compile("-\\d{4,}$");
    private static final Pattern NOBODY = Pattern.compile("(?!)");

    private final Map<String, String> words;
    private final Pattern inText;
    private final ReviewerPseudonyms pseudonyms;
    private final DecidedProposals decisions;
    private final Set<String> decided = new HashSet<>();

    /**
     * For one answer.
     *
     * @param words what names a reviewer, each with the account
     */
    ReviewerNaming(Map<String, String> words, ReviewerPseudonyms pseudonyms, DecidedProposals decisions) {
        this.words = words;
        this.pseudonyms = pseudonyms;
        this.decisions = decisions;
        this.inText = words.isEmpty()
                ? NOBODY
                : Pattern.compile(words.keySet().stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .map(word -> "(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])")
                        .collect(Collectors.joining("|")));
    }

    /** Looks once at which of these proposals are decided; their reviewers keep their names. */
    void heed(Collection<String> businessKeys) {
        var numbers = businessKeys.stream().map(ProposalNumber::new).collect(Collectors.toSet());
        decisions.among(numbers).forEach(number -> decided.add(number.value()));
    }

    /** Whether the text is a reviewer's account or id. */
    boolean names(String text) {
        return words.containsKey(text);
    }

    /** Whether the text names a reviewer anywhere. */
    boolean isIn(String text) {
        return inText.matcher(text).find();
    }

    /** What stands for a reviewer's account or id at a place about that proposal or round, or about an unknown one. */
    String instead(String word, @Nullable String businessKey) {
        if (businessKey == null) {
            return ReviewerPseudonym.SOMEBODY.here();
        }
        if (decided.contains(businessKey)) {
            return word;
        }
        var round = COUNT.matcher(businessKey).replaceFirst("");
        return pseudonyms.of(round, words.getOrDefault(word, word)).text().here();
    }

    /** The text with every name in it replaced. */
    String inText(String text, @Nullable String businessKey) {
        return inText.matcher(text).replaceAll(name -> Matcher.quoteReplacement(instead(name.group(), businessKey)));
    }
}
