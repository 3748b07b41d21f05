package org.lianshen.process.rehearsal;

import java.time.Instant;
import java.util.List;

/**
 * What happened at once, in one transaction.
 *
 * @param at when; where a timer began it, when that timer was due
 * @param moves in their order
 */
public record ProcessMoment(Instant at, List<Move> moves) {

    /** Keeps its own copy. */
    public ProcessMoment {
        moves = List.copyOf(moves);
    }
}
