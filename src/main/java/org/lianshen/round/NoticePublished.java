package org.lianshen.round;

import java.util.List;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An edition of a public notice is out.
 *
 * @param direction which direction of which call
 * @param edition which edition
 * @param numbers the proposals on it
 */
public record NoticePublished(DirectionId direction, int edition, List<ProposalNumber> numbers) {

    /** Keeps its own copy of the list. */
    public NoticePublished {
        numbers = List.copyOf(numbers);
    }
}
