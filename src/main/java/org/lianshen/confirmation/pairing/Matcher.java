package org.lianshen.confirmation.pairing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * One way to find the proposals that the entries of one direction are about. The ways are tried one after the other.
 */
interface Matcher {

    /**
     * A match for each entry that this way finds something for; the others may be left out.
     *
     * @param direction which direction of which call
     * @param entries entries of that direction without a proposal, oldest first
     * @return by the entries' ids
     */
    Map<Long, Match> match(DirectionId direction, List<AgencyMessage> entries);

    /**
     * Whether it may find anything new.
     *
     * @param open entries without a proposal
     * @param fresh ids of those that are looked at for the first time
     * @param gone proposals that other entries have just found
     */
    default boolean worthTrying(List<AgencyMessage> open, Set<Long> fresh, Set<ProposalNumber> gone) {
        return true;
    }
}
