package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianshen.programme.Pool;
import org.lianshen.proposal.ProposalStatus;

/**
 * Draws the cut line through a ranking, pool by pool. It is a true line: the first proposal that the quota or the budget
 * does not hold ends the list of its pool, and nobody further down leaps over it, however little they ask. Where a pool
 * divides its quota among fields, a full field does not end the list of the others. An approximate quota (左右) is cut like
 * a ceiling; only the chair exceeds it. The reserve moves up by the same rule.
 */
final class CutLine {

    private static final Set<ProposalStatus> IN_THE_ROUND = EnumSet.of(REVIEWED, ON_NOTICE, DECLINED, FUNDED);

    private CutLine() {}

    /** The ranking, each with whether the line leaves it on the list. Who is no longer in the round takes no place. */
    static List<Standing> draw(List<Standing> ranking, List<Pool> pools) {
        var places = places(ranking, pools, standing -> standing.status() == REVIEWED);
        return ranking.stream()
                .map(standing -> {
                    boolean within = places.get(standing.number()).reason() == Place.Reason.WITHIN;
                    return standing.cut(within, within);
                })
                .toList();
    }

    /** Why each stands where the line leaves it, by number in the order of the ranking; departures do not count. */
    static Map<String, Place> explain(List<Standing> ranking, List<Pool> pools) {
        return places(ranking, pools, standing -> IN_THE_ROUND.contains(standing.status()));
    }

    private static Map<String, Place> places(List<Standing> ranking, List<Pool> pools, Predicate<Standing> inTheRound) {
        Map<String, Tally> tallies =
                pools.stream().collect(Collectors.toMap(Pool::id, Tally::new, (one, other) -> one));
        var places = new LinkedHashMap<String, Place>();
        for (var standing : ranking) {
            var tally = standing.pool() == null ? null : tallies.get(standing.pool());
            places.put(
                    standing.number(),
                    tally == null
                            ? Place.without(Place.Reason.NO_POOL)
                            : inTheRound.test(standing)
                                    ? tally.takeInOrder(standing)
                                    : Place.without(Place.Reason.GONE));
        }
        return places;
    }

    /**
     * Who moves up into what a pool has left: from the top of its reserve on, until somebody does not fit.
     *
     * @param ranking the whole ranking, best first
     * @param reserve whether somebody may move up at all
     */
    static List<Standing> refill(Pool pool, List<Standing> ranking, Predicate<Standing> reserve) {
        var tally = new Tally(pool);
        var ofPool = ranking.stream()
                .filter(standing -> pool.id().equals(standing.pool()))
                .toList();
        ofPool.stream()
                .filter(standing -> standing.status() == ON_NOTICE || standing.status() == FUNDED)
                .forEach(tally::add);
        return ofPool.stream()
                .filter(standing -> standing.status() == DECLINED)
                .filter(reserve)
                .filter(standing -> tally.takeInOrder(standing).reason() == Place.Reason.WITHIN)
                .toList();
    }
}
