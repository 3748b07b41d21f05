package org.lianshen.confirmation.pairing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what came of looking for an entry's proposal, and tells when a person has to look or no longer has to. */
@Component
class MatchResults {

    private final AgencyMessageRepository messages;
    private final MatchRepository register;
    private final ApplicationEventPublisher events;

    MatchResults(AgencyMessageRepository messages, MatchRepository register, ApplicationEventPublisher events) {
        this.messages = messages;
        this.register = register;
        this.events = events;
    }

    /** The entries are locked and have no proposal; those for which nothing was found are kept together. */
    void keep(Map<AgencyMessage, Match> matches) {
        messages.unmatched(matches.entrySet().stream()
                .filter(found -> isNothing(found.getKey(), found.getValue()))
                .map(found -> found.getKey().id())
                .toList());
        matches.forEach((message, match) -> {
            if (!isNothing(message, match)) {
                keep(message, match, false);
            }
        });
    }

    /** Nothing was found, and nobody was asked. */
    private static boolean isNothing(AgencyMessage message, Match match) {
        return match.state() == MatchState.UNMATCHED
                && match.candidates().isEmpty()
                && message.matchState() != MatchState.AMBIGUOUS;
    }

    /** The same, as a liaison officer has answered. */
    void answer(AgencyMessage message, Match match) {
        keep(message, match, true);
    }

    private void keep(AgencyMessage message, Match match, boolean answered) {
        boolean before = message.matchState() == MatchState.AMBIGUOUS;
        boolean after = match.state() == MatchState.AMBIGUOUS;
        if (match.state() != message.matchState()) {
            messages.matched(message.id(), match.state(), match.number(), match.way());
        }
        boolean others =
                before && after && !numbers(register.candidates(message.id())).equals(numbers(match.candidates()));
        if (before || after || !match.candidates().isEmpty()) {
            register.keep(message.id(), match.candidates());
        }
        // whoever was asked about other candidates is asked anew
        if (before && (!after || others)) {
            events.publishEvent(new EntryIdentified(message.id(), answered));
        }
        if (after && (!before || others)) {
            events.publishEvent(new EntryAmbiguous(message.id(), message.direction()));
        }
    }

    private static Set<ProposalNumber> numbers(List<Evidence> candidates) {
        return candidates.stream().map(Evidence::number).collect(Collectors.toSet());
    }
}
