package org.lianshen.confirmation;

import java.util.List;
import java.util.Map;

/** Finds the proposals that the entries of one direction are about. */
interface Matcher {

    /**
     * One match per entry.
     *
     * @param call the call
     * @param direction the direction's code
     * @param entries entries of that direction without a proposal, oldest first
     * @return by the entries' ids
     */
    Map<Long, Match> match(String call, String direction, List<AgencyMessage> entries);
}
