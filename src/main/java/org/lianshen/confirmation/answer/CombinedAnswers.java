package org.lianshen.confirmation.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Confirmation;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;

/** What the agencies' words on a proposal come to together. Of each agency the last word that counts stands. */
@Component
public class CombinedAnswers {

    private static final Set<EntryEffect> COUNTING = EnumSet.of(EntryEffect.KEPT_EARLY, EntryEffect.ANSWERED);

    private final AgencyMessageRepository messages;
    private final LiaisonDecisionRepository decisions;
    private final Catalogue catalogue;

    CombinedAnswers(AgencyMessageRepository messages, LiaisonDecisionRepository decisions, Catalogue catalogue) {
        this.messages = messages;
        this.decisions = decisions;
        this.catalogue = catalogue;
    }

    /** Empty as long as an agency is missing whose word is needed. */
    public Optional<CombinedAnswer> of(Proposal proposal) {
        var last = last(proposal.number());
        return catalogue.direction(proposal.direction()).flatMap(direction -> combined(direction.confirmation(), last));
    }

    /** The last word of each agency about a proposal that counts, by the agency's id. */
    public Map<String, AgencyMessage> last(ProposalNumber number) {
        var changing = decisions.changing(number);
        Map<String, AgencyMessage> last = new LinkedHashMap<>();
        messages.of(number).stream()
                .filter(message -> COUNTING.contains(message.effect()) || changing.contains(message.id()))
                .forEach(message -> last.put(message.agency(), message));
        return last;
    }

    /** All named agencies must confirm, and enough of the partner agencies; a named one's rejection decides alone. */
    public static Optional<CombinedAnswer> combined(Confirmation confirmation, Map<String, AgencyMessage> last) {
        if (!confirmation.required()) {
            return Optional.empty();
        }
        var rejection = confirmation.agencies().stream()
                .filter(agency -> says(last, agency, Answer.REJECTED))
                .map(last::get)
                .max(Comparator.comparingLong(AgencyMessage::id));
        if (rejection.isPresent()) {
            return Optional.of(
                    new CombinedAnswer(Answer.REJECTED, rejection.get().id()));
        }
        long partners = confirmation.partnerAgencies().stream()
                .filter(agency -> says(last, agency, Answer.CONFIRMED))
                .count();
        boolean complete = confirmation.agencies().stream().allMatch(agency -> says(last, agency, Answer.CONFIRMED))
                && partners >= confirmation.partnersRequired();
        return complete ? latest(last.values()).map(id -> new CombinedAnswer(Answer.CONFIRMED, id)) : Optional.empty();
    }

    private static boolean says(Map<String, AgencyMessage> last, String agency, Answer answer) {
        var message = last.get(agency);
        return message != null && message.answer() == answer;
    }

    private static Optional<Long> latest(Collection<AgencyMessage> messages) {
        return messages.stream()
                .filter(message -> message.answer() == Answer.CONFIRMED)
                .map(AgencyMessage::id)
                .max(Comparator.naturalOrder());
    }
}
