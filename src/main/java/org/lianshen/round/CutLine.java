package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.programme.Pool;

/**
 * Draws the cut line through a ranking, pool by pool. It is a true line: the first proposal that the quota or the budget
 * does not hold ends the list of its pool, and nobody further down leaps over it, however little they ask. Where a pool
 * divides its quota among fields, a full field does not end the list of the others. An approximate quota (左右) is cut like
 * a ceiling; only the chair exceeds it.
 */
final class CutLine {

    private CutLine() {}

    /** The ranking, each with whether the line leaves it on the list. Who is no longer in the round takes no place. */
    static List<Standing> draw(List<Standing> ranking, List<Pool> pools) {
        Map<String, Tally> tallies =
                pools.stream().collect(Collectors.toMap(Pool::id, Tally::new, (one, other) -> one));
        return ranking.stream().map(within(tallies)).toList();
    }

    private static Function<Standing, Standing> within(Map<String, Tally> tallies) {
        return standing -> {
            var tally = standing.pool() == null ? null : tallies.get(standing.pool());
            boolean within = tally != null && standing.status() == REVIEWED && tally.takesInOrder(standing);
            return standing.cut(within, within);
        };
    }
}
