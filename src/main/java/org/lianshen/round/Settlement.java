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
 * Applies the chair's departures to a ranking. Who is declined frees a place, which nobody takes by itself: the chair names
 * who else is funded. Quota and budget of the pool hold after all departures; only an approximate quota (左右) may be
 * exceeded so.
 */
final class Settlement {

    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Tally> tallies;
    private final List<FieldError> problems = new ArrayList<>();

    Settlement(List<Standing> ranking, List<Pool> pools) {
        CutLine.draw(
                        ranking.stream()
                                .map(standing -> standing.departing(null, null))
                                .toList(),
                        pools)
                .forEach(standing -> standings.put(standing.number(), standing));
        this.tallies = pools.stream().collect(Collectors.toMap(Pool::id, Tally::new));
    }

    /**
     * The ranking with the departures.
     *
     * @throws Refusal malformed, with every problem at once under {@code /overrides/<i>/…}
     */
    List<Standing> settle(List<Departure> departures, String account) {
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

    private static java.util.function.BiFunction<String, Standing, Standing> departing(
            Departure departure, String account) {
        return (number, standing) -> standing.departing(departure, account);
    }

    private boolean wellFormed(Departure departure, String path, boolean repeated) {
        int before = problems.size();
        var standing = standings.get(departure.number());
        if (standing == null || standing.status() != ProposalStatus.REVIEWED) {
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
        standings.replaceAll((number, standing) -> standing.cut(
                standing.withinCut(), standing.withinCut() && !standing.departs(Departure.Verdict.DECLINE)));
        standings.values().stream()
                .filter(Standing::proposed)
                .forEach(standing -> tally(standing).orElseThrow().add(standing));
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(place -> standings.get(place.getKey()))
                .filter(standing -> standing.departs(Departure.Verdict.FUND) && !standing.proposed())
                .toList()
                .forEach(standing -> add(standing, "/overrides/" + places.get(standing.number())));
    }

    private void add(Standing standing, String path) {
        var tally = tally(standing);
        if (tally.isEmpty()) {
            problem(
                    path + "/number",
                    "项目 " + standing.number() + " 的领域不属于任何经费池，不能立项。",
                    "The field of " + standing.number() + " belongs to no pool; it cannot be funded.");
        } else if (!tally.get().hasMoney(standing)) {
            problem(
                    path + "/number",
                    "增加项目 " + standing.number() + " 将超出经费总额 "
                            + tally.get().pool().budget().toPlainString() + " 元；请先不立项另一项目。",
                    "Adding " + standing.number() + " exceeds the budget of CNY "
                            + tally.get().pool().budget().toPlainString() + "; decline another one first.");
        } else if (!tally.get().fitsByDecision(standing)) {
            problem(
                    path + "/number",
                    "增加项目 " + standing.number() + " 将超出拟支持项目数 "
                            + tally.get().pool().quota() + "；请先不立项另一项目。",
                    "Adding " + standing.number() + " exceeds the quota of "
                            + tally.get().pool().quota() + " projects; decline another one first.");
        } else {
            tally.get().add(standing);
            standings.put(standing.number(), standing.cut(standing.withinCut(), true));
        }
    }

    private Optional<Tally> tally(Standing standing) {
        return Optional.ofNullable(standing.pool()).map(tallies::get);
    }

    private void problem(String path, String zh, String en) {
        problems.add(FieldError.at(path, zh, en));
    }
}
