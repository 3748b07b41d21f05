package org.lianshen.confirmation.inbox;

import java.util.List;
import java.util.stream.Collectors;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusRepository;
import org.springframework.stereotype.Service;

/** Entries that a crash left between being kept and being acted on. */
@Service
public class InterruptedEntries {

    private final ProposalStatusRepository statuses;
    private final AgencyMessageRepository messages;
    private final EntrySteps steps;

    InterruptedEntries(ProposalStatusRepository statuses, AgencyMessageRepository messages, EntrySteps steps) {
        this.statuses = statuses;
        this.messages = messages;
        this.steps = steps;
    }

    /**
     * Acts on entries that were kept but not acted on, and tells proposals that still wait the answer they have. Does
     * nothing where all is in order; may run at any time and on several nodes at once.
     */
    public void finish() {
        messages.neverMatched().stream()
                .collect(Collectors.groupingBy(
                        AgencyMessage::direction, Collectors.mapping(AgencyMessage::id, Collectors.toList())))
                .forEach(steps::match);
        messages.notHandled().forEach(steps::act);
        unanswered().forEach(steps::answerAgain);
    }

    private List<ProposalNumber> unanswered() {
        return messages.handledAbout(statuses.numbers(ProposalStatus.AWAITING_CONFIRMATION));
    }
}
