package org.lianshen.confirmation.pairing;

import java.util.List;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * An entry that a liaison officer has to look at, beside the proposals it may be about.
 *
 * @param message the entry
 * @param theirs what it says
 * @param candidates the proposals, the likeliest first
 */
public record Ambiguity(AgencyMessage message, ApplicationData theirs, List<Candidate> candidates) {

    /** Keeps its own copy of the list. */
    public Ambiguity {
        candidates = List.copyOf(candidates);
    }

    /**
     * A proposal that may be meant.
     *
     * @param number its number
     * @param status where it stands
     * @param taken whether it has an application of that agency already, and can no longer be chosen
     * @param ours what it says
     * @param evidence what speaks for it and against
     */
    public record Candidate(
            ProposalNumber number, ProposalStatus status, boolean taken, ApplicationData ours, Evidence evidence) {}
}
