package org.lianshen.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Pool;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * Applies the chair's departures to a ranking. Who is declined frees a place, which nobody takes by itself: the chair
 * names who else is funded. Quota and budget of the pool hold after all departures; only an approximate quota (左右) may
 * be exceeded so.
 */
final class Settlement {

    private final Map<ProposalNumber, RankedProposal> standings = new LinkedHashMap<>();
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
        var places = new HashMap<ProposalNumber, Integer>();
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

    private static java.util.function.BiFunction<ProposalNumber, RankedProposal, RankedProposal> departing(
            CutLineDeparture departure, String account) {
        return (number, ranked) -> ranked.departing(departure, account);
    }

    private boolean wellFormed(CutLineDeparture departure, String path, boolean repeated) {
        int before = problems.size();
        var ranked = standings.get(departure.number());
        if (ranked == null || ranked.status() != ProposalStatus.REVIEWED) {
            problem(path + "/number", Text.of("round.settlement.no-such-proposal", departure.number()));
        } else if (repeated) {
            problem(path + "/number", Text.of("round.settlement.proposal-twice", departure.number()));
        }
        if (departure.verdict() == null) {
            problem(path + "/fund", Text.of("round.settlement.choose"));
        }
        if (Blank.is(departure.reason())) {
            problem(path + "/reason", Text.of("round.settlement.reason-needed"));
        }
        return problems.size() == before;
    }

    /** Those within the cut and not declined come first; then those the chair adds, each of which has to fit. */
    private void fill(Map<ProposalNumber, Integer> places) {
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
            problem(path + "/number", Text.of("round.settlement.no-pool", ranked.number()));
        } else if (!usage.get().hasMoney(ranked)) {
            problem(
                    path + "/number",
                    Text.of(
                            "round.settlement.exceeds-budget",
                            ranked.number(),
                            usage.get().pool().budget().toPlainString()));
        } else if (!usage.get().fitsByDecision(ranked)) {
            problem(
                    path + "/number",
                    Text.of(
                            "round.settlement.exceeds-quota",
                            ranked.number(),
                            usage.get().pool().quota()));
        } else {
            usage.get().add(ranked);
            standings.put(ranked.number(), ranked.cut(ranked.withinCut(), true));
        }
    }

    private Optional<PoolUsage> tally(RankedProposal ranked) {
        return Optional.ofNullable(ranked.pool()).map(tallies::get);
    }

    private void problem(String path, Text text) {
        problems.add(FieldError.at(path, text));
    }
}
