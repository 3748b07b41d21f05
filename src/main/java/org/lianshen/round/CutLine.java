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
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * Draws the cut line through a ranking, pool by pool. It is a true line: the first proposal that the quota or the
 * budget does not hold ends the list of its pool, and nobody further down leaps over it, however little they ask. Where
 * a pool divides its quota among fields, a full field does not end the list of the others. An approximate quota (左右) is
 * cut like a ceiling; only the chair exceeds it. The reserve moves up by the same rule.
 */
final class CutLine {

    private static final Set<ProposalStatus> IN_THE_ROUND = EnumSet.of(REVIEWED, ON_NOTICE, DECLINED, FUNDED);

    private CutLine() {}

    /** The ranking, each with whether the line leaves it on the list. Who is no longer in the round takes no place. */
    static List<RankedProposal> draw(List<RankedProposal> ranking, List<Pool> pools) {
        var places = places(ranking, pools, ranked -> ranked.status() == REVIEWED);
        return ranking.stream()
                .map(ranked -> {
                    boolean within = places.get(ranked.number()).reason() == CutLinePlacement.Reason.WITHIN;
                    return ranked.cut(within, within);
                })
                .toList();
    }

    /** Why each stands where the line leaves it, by number in the order of the ranking; departures do not count. */
    static Map<ProposalNumber, CutLinePlacement> explain(List<RankedProposal> ranking, List<Pool> pools) {
        return places(ranking, pools, ranked -> IN_THE_ROUND.contains(ranked.status()));
    }

    private static Map<ProposalNumber, CutLinePlacement> places(
            List<RankedProposal> ranking, List<Pool> pools, Predicate<RankedProposal> inTheRound) {
        Map<String, PoolUsage> tallies =
                pools.stream().collect(Collectors.toMap(Pool::id, PoolUsage::new, (one, other) -> one));
        var places = new LinkedHashMap<ProposalNumber, CutLinePlacement>();
        for (var ranked : ranking) {
            var usage = ranked.pool() == null ? null : tallies.get(ranked.pool());
            places.put(
                    ranked.number(),
                    usage == null
                            ? CutLinePlacement.without(CutLinePlacement.Reason.NO_POOL)
                            : inTheRound.test(ranked)
                                    ? usage.takeInOrder(ranked)
                                    : CutLinePlacement.without(CutLinePlacement.Reason.GONE));
        }
        return places;
    }

    /**
     * Who moves up into what a pool has left: from the top of its reserve on, until somebody does not fit.
     *
     * @param ranking the whole ranking, best first
     * @param reserve whether somebody may move up at all
     */
    static List<RankedProposal> refill(Pool pool, List<RankedProposal> ranking, Predicate<RankedProposal> reserve) {
        var usage = new PoolUsage(pool);
        var ofPool = ranking.stream()
                .filter(ranked -> pool.id().equals(ranked.pool()))
                .toList();
        ofPool.stream()
                .filter(ranked -> ranked.status() == ON_NOTICE || ranked.status() == FUNDED)
                .forEach(usage::add);
        return ofPool.stream()
                .filter(ranked -> ranked.status() == DECLINED)
                .filter(reserve)
                .filter(ranked -> usage.takeInOrder(ranked).reason() == CutLinePlacement.Reason.WITHIN)
                .toList();
    }
}
