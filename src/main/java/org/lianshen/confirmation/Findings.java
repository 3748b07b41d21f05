package org.lianshen.confirmation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what came of looking for an entry's proposal, and tells when a person has to look or no longer has to. */
@Component
class Findings {

    private final AgencyMessages messages;
    private final MatchRegister register;
    private final ApplicationEventPublisher events;

    Findings(AgencyMessages messages, MatchRegister register, ApplicationEventPublisher events) {
        this.messages = messages;
        this.register = register;
        this.events = events;
    }

    /** The entry is locked and has no proposal. */
    void keep(AgencyMessage message, Match match) {
        keep(message, match, false);
    }

    /** The same, as a liaison officer has answered. */
    void answer(AgencyMessage message, Match match) {
        keep(message, match, true);
    }

    private void keep(AgencyMessage message, Match match, boolean answered) {
        boolean before = message.matchState() == MatchState.AMBIGUOUS;
        boolean after = match.state() == MatchState.AMBIGUOUS;
        if (match.state() != message.matchState()) {
            messages.matched(message.id(), match);
        }
        if (before || after || !match.candidates().isEmpty()) {
            register.keep(message.id(), match.candidates());
        }
        if (after && !before) {
            events.publishEvent(new EntryAmbiguous(
                    message.id(), message.call(), message.entry().direction()));
        } else if (before && !after) {
            events.publishEvent(new EntryIdentified(message.id(), answered));
        }
    }
}
