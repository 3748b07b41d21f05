package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * One edition of a round's public notice (公示).
 *
 * @param direction which direction of which call
 * @param edition 1 for the first; a reserve that moves up gets an edition of its own
 * @param from when it was published
 * @param until its end; objections are taken before this moment
 * @param numbers the proposals on it, in the order of the ranking
 */
public record Notice(
        @JsonUnwrapped DirectionId direction, int edition, Instant from, Instant until, List<ProposalNumber> numbers) {

    /** Keeps its own copy of the list. */
    public Notice {
        numbers = List.copyOf(numbers);
    }

    /** Whether objections are taken at that moment. */
    public boolean runsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
