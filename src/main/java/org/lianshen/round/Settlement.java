package org.lianshen.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianshen.language.Blank;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Pool;
import org.lianshen.proposal.ProposalStatus;

/**
 * Applies the chair's departures to a ranking. Who is declined frees a place, which nobody takes by itself: the chair
 * names who else is funded. Quota and budget of the pool hold after all departures; only an approximate quota (左右) may
 * be exceeded so.
 */
final class Settlement {

    private final Map<String, RankedProposal> standings = new LinkedHashMap<>();
    private final Map<String, PoolUsage> tallies;
    private final List<FieldError> problems = new ArrayList<>();

    Settlement(List<RankedProposal> ranking, List<Pool> pools) {
        CutLine.draw(
                        ranking.stream()
                                .map(ranked -> ranked.departing(null, null))
                                .toList(),
                        pools)
                .forEach(ranked -> standings.put(ranked.number(), ranked));
        this.tallies = pools.stream().collect(Collectors.toMap(Pool::id, PoolUsage::new));
    }

    /**
     * The ranking with the departures.
     *
     * @throws Refusal malformed, with every problem at once under {@code /overrides/<i>/…}
     */
    List<RankedProposal> settle(List<CutLineDeparture> departures, String account) {
        var places = new HashMap<String, Integer>();
        for (int index = 0; index < departures.size(); index++) {
            if (wellFormed(
                    departures.get(index),
                    "/overrides/" + index,
                    places.keySet().contains(departures.get(index).number()))) {
                places.put(departures.get(index).number(), index);
                standings.computeIfPresent(departures.get(index).number(), departing(departures.get(index), account));
            }
        }
        if (problems.isEmpty()) {
            fill(places);
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return List.copyOf(standings.values());
    }

    private static java.util.function.BiFunction<String, RankedProposal, RankedProposal> departing(
            CutLineDeparture departure, String account) {
        return (number, ranked) -> ranked.departing(departure, account);
    }

    private boolean wellFormed(CutLineDeparture departure, String path, boolean repeated) {
        int before = problems.size();
        var ranked = standings.get(departure.number());
        if (ranked == null || ranked.status() != ProposalStatus.REVIEWED) {
            problem(
                    path + "/number",
                    "本轮排序中没有项目 " + departure.number() + "。",
                    "There is no proposal " + departure.number() + " in this ranking.");
        } else if (repeated) {
            problem(
                    path + "/number",
                    "项目 " + departure.number() + " 出现了两次。",
                    "Proposal " + departure.number() + " appears twice.");
        }
        if (departure.verdict() == null) {
            problem(path + "/fund", "请选择立项或不立项。", "Please choose to fund or to decline.");
        }
        if (Blank.is(departure.reason())) {
            problem(path + "/reason", "调整排序结果须说明理由。", "A departure from the ranking needs a reason.");
        }
        return problems.size() == before;
    }

    /** Those within the cut and not declined come first; then those the chair adds, each of which has to fit. */
    private void fill(Map<String, Integer> places) {
        standings.replaceAll((number, ranked) -> ranked.cut(
                ranked.withinCut(), ranked.withinCut() && !ranked.departs(CutLineDeparture.Verdict.DECLINE)));
        standings.values().stream()
                .filter(RankedProposal::proposed)
                .forEach(ranked -> tally(ranked).orElseThrow().add(ranked));
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(place -> standings.get(place.getKey()))
                .filter(ranked -> ranked.departs(CutLineDeparture.Verdict.FUND) && !ranked.proposed())
                .toList()
                .forEach(ranked -> add(ranked, "/overrides/" + places.get(ranked.number())));
    }

    private void add(RankedProposal ranked, String path) {
        var usage = tally(ranked);
        if (usage.isEmpty()) {
            problem(
                    path + "/number",
                    "项目 " + ranked.number() + " 的领域不属于任何经费池，不能立项。",
                    "The field of " + ranked.number() + " belongs to no pool; it cannot be funded.");
        } else if (!usage.get().hasMoney(ranked)) {
            problem(
                    path + "/number",
                    "增加项目 " + ranked.number() + " 将超出经费总额 "
                            + usage.get().pool().budget().toPlainString() + " 元；请先不立项另一项目。",
                    "Adding " + ranked.number() + " exceeds the budget of CNY "
                            + usage.get().pool().budget().toPlainString() + "; decline another one first.");
        } else if (!usage.get().fitsByDecision(ranked)) {
            problem(
                    path + "/number",
                    "增加项目 " + ranked.number() + " 将超出拟支持项目数 "
                            + usage.get().pool().quota() + "；请先不立项另一项目。",
                    "Adding " + ranked.number() + " exceeds the quota of "
                            + usage.get().pool().quota() + " projects; decline another one first.");
        } else {
            usage.get().add(ranked);
            standings.put(ranked.number(), ranked.cut(ranked.withinCut(), true));
        }
    }

    private Optional<PoolUsage> tally(RankedProposal ranked) {
        return Optional.ofNullable(ranked.pool()).map(tallies::get);
    }

    private void problem(String path, String zh, String en) {
        problems.add(FieldError.at(path, zh, en));
    }
}
