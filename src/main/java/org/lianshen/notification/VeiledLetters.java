package org.lianshen.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.identity.ReviewerPseudonym;
import org.lianshen.round.reviewer.ReviewerNames;
import org.springframework.stereotype.Component;

/**
 * Letters as the caller may read them. Those that go to reviewers, or name them, tell nobody but officers and the chair
 * who it is before the decision. What goes to a reviewer about no proposal in particular is about a round, or opens an
 * account, and never told.
 */
@Component
class VeiledLetters {

    private final ReviewerNames names;
    private final Experts experts;

    VeiledLetters(ReviewerNames names, Experts experts) {
        this.names = names;
        this.experts = experts;
    }

    /** Where a letter names a reviewer. */
    private enum Place {
        NOWHERE,
        RECIPIENT,
        TEXT
    }

    /** These letters, in their order. */
    List<Letter> shown(List<Letter> letters) {
        var hidden = hidden(letters);
        if (hidden.isEmpty()) {
            return letters;
        }
        var all = experts.all();
        return letters.stream()
                .map(letter -> hidden.contains(letter.id()) ? veiled(letter, all) : letter)
                .toList();
    }

    /** The letter. */
    Letter shown(Letter letter) {
        return shown(List.of(letter)).get(0);
    }

    /** Whether there is something in it that the caller may not know. */
    boolean hides(Letter letter) {
        return !hidden(List.of(letter)).isEmpty();
    }

    private Set<Long> hidden(List<Letter> letters) {
        var naming = letters.stream()
                .filter(letter -> !names.known() && place(letter) != Place.NOWHERE)
                .toList();
        var secret = names.secret(
                naming.stream().map(Letter::number).filter(Objects::nonNull).collect(Collectors.toSet()));
        return naming.stream()
                .filter(letter -> letter.number() == null || secret.contains(letter.number()))
                .map(Letter::id)
                .collect(Collectors.toSet());
    }

    private Letter veiled(Letter letter, List<Expert> all) {
        var withheld = ReviewerNames.WITHHELD.here();
        return place(letter) == Place.TEXT
                ? letter.withBody(withheld)
                : letter.withoutRecipient(called(letter, all), withheld);
    }

    /** Whoever cannot be found by what the letter says is told from nobody. */
    private String called(Letter letter, List<Expert> all) {
        var number = letter.number();
        var expert = number == null ? Optional.<Expert>empty() : recipient(letter, all);
        return expert.map(
                        found -> names.of(Objects.requireNonNull(number), found).text())
                .orElse(ReviewerPseudonym.SOMEBODY)
                .here();
    }

    /** By the address, and where that has changed since by a name that nobody else has. */
    private static Optional<Expert> recipient(Letter letter, List<Expert> all) {
        var address = letter.address();
        var byName = all.stream()
                .filter(expert -> expert.name().equals(letter.recipientName()))
                .toList();
        return all.stream()
                .filter(expert -> !address.isEmpty()
                        && address.equalsIgnoreCase(expert.email().strip()))
                .findFirst()
                .or(() -> byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty());
    }

    private static Place place(Letter letter) {
        return LetterKind.ofWord(letter.kind())
                .map(kind -> place(kind, letter.recipientAccount() == null))
                .orElse(Place.RECIPIENT);
    }

    /** Experts are known by name and address, everybody else whom a moved deadline is told by their account. */
    private static Place place(LetterKind kind, boolean withoutAccount) {
        return switch (kind) {
            case INVITATION,
                    REVIEW_REMINDER,
                    REVIEW_DUE_SOON,
                    INVITATION_LAPSED,
                    REVIEW_THANKS,
                    SHEET_RETURNED,
                    DELIBERATION_OPENED,
                    LONGER_PERIOD_GRANTED,
                    LONGER_PERIOD_REFUSED,
                    REVIEW_WITHDRAWN,
                    CONFLICT_FOUND,
                    SELF_CHECK_REQUESTED,
                    SELF_CHECK_REMINDER,
                    ACCOUNT_LINK,
                    REVIEW_NUDGE -> Place.RECIPIENT;
            case EXPERT_REPLACED, CONFLICT_REPORTED -> Place.TEXT;
            case DEADLINE_MOVED -> withoutAccount ? Place.RECIPIENT : Place.NOWHERE;
            case RECEIPT,
                    CORRECTION_RECEIVED,
                    RECOMMENDATION_REQUEST,
                    RECOMMENDED,
                    NOT_RECOMMENDED,
                    RECOMMENDATION_LAPSED,
                    RETURNED,
                    RETURNED_FOR_AGREEMENT,
                    FORMALLY_REFUSED,
                    CORRECTION_LAPSED,
                    FUNDS_INSUFFICIENT,
                    FUNDS_WAIVED,
                    LETTER_REJECTED,
                    LETTER_REMINDER,
                    EVIDENCE_REJECTED,
                    AGENCY_REJECTED,
                    LIAISON_REFUSED,
                    VOID,
                    REINSTATED,
                    DECISION_KEPT,
                    ELIGIBLE,
                    ON_NOTICE,
                    FUNDED,
                    DECLINED,
                    WITHDRAWN,
                    RECOMMENDED_OUTCOME,
                    OBJECTION_FILED,
                    OBJECTION_DISMISSED,
                    OBJECTION_UPHELD,
                    OBJECTION_CONFIRMATION,
                    OBJECTION_RECEIVED,
                    OBJECTION_DECIDED,
                    ADDRESS_CONFIRMATION,
                    ADDRESS_CHANGED,
                    WEEKLY_DIGEST,
                    TASK_NUDGE,
                    TASK_HANDED_OVER,
                    SUBSTITUTION_SET,
                    SUBSTITUTION_ENDED,
                    MODELS_LIVE -> Place.NOWHERE;
        };
    }
}
