package org.lianshen.confirmation.answer;

import java.util.Optional;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.proposal.Proposal;

/** Whether an entry says the same as the proposal it is about; the reconciliation knows. */
public interface AgreedContent {

    /**
     * Whether an entry says something else than its proposal that nobody has accepted, and that nobody is asked about
     * yet.
     *
     * @param asked the entry that a person is asked about already
     */
    boolean differs(Proposal proposal, AgencyMessage message, Optional<Long> asked);

    /** Keeps that what an entry says differently was accepted together with another decision on it. */
    void accept(Proposal proposal, AgencyMessage message, String reason, String account);
}
