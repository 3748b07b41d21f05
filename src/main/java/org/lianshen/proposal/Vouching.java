package org.lianshen.proposal;

import java.util.Optional;

/** Which unit vouched for a proposal, as the floor above knows it. */
public interface Vouching {

    /** The id of the recommender that recommended it, empty before. */
    Optional<String> recommender(ProposalNumber number);
}
