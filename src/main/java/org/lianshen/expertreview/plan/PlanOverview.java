package org.lianshen.expertreview.plan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.AssignmentContexts;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an officer a plan: per proposal its experts and why, and how much each expert would review. */
@Service
public class PlanOverview {

    private final Proposals proposals;
    private final Experts experts;
    private final AssignmentContexts contexts;

    PlanOverview(Proposals proposals, Experts experts, AssignmentContexts contexts) {
        this.proposals = proposals;
        this.experts = experts;
        this.contexts = contexts;
    }

    /**
     * One proposal of a plan.
     *
     * @param number the proposal
     * @param title its title
     * @param seats its experts, the best fit first
     * @param missing experts it lacks
     * @param sum the affinities of its experts, in ten-thousandths
     * @param left experts of the plan it is compared with who are not in this one; empty where there is none
     */
    public record Row(
            ProposalNumber number,
            Text title,
            List<PlannedExpert> seats,
            int missing,
            int sum,
            List<PlannedExpert> left) {

        /** Whether it differs from the plan it is compared with. */
        public boolean differs() {
            return !left.isEmpty() || seats.stream().anyMatch(PlannedExpert::joins);
        }

        /** Whether an officer has pinned any of its experts. */
        public boolean pinned() {
            return seats.stream().anyMatch(seat -> seat.seat().pinned());
        }
    }

    /**
     * One expert of a proposal.
     *
     * @param seat the seat
     * @param name the expert's name
     * @param organisation the legal person they work for
     * @param load proposals of the call they would review, this one counted
     * @param most proposals of the call they review at most
     * @param joins whether they are not in the plan it is compared with
     */
    public record PlannedExpert(
            PlannedSeat seat, String name, String organisation, int load, int most, boolean joins) {}

    /**
     * One expert of the pool.
     *
     * @param expert the expert's id
     * @param name their name
     * @param organisation the legal person they work for
     * @param before proposals of the call they review already
     * @param planned proposals of this round they would review
     * @param most proposals of the call they review at most
     */
    public record Load(String expert, String name, String organisation, int before, int planned, int most) {}

    /** Every proposal of the plan, by number; compared with another plan, where one is named. */
    @Transactional(readOnly = true)
    public List<Row> rows(AssignmentPlan plan, @Nullable AssignmentPlan other) {
        var pool = pool(plan);
        var before = other == null ? null : bySeat(other);
        var now = bySeat(plan);
        var loads = plan.result().loads();
        return titles(plan).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), plan, pool, now, before, loads))
                .toList();
    }

    private static Row row(
            ProposalNumber number,
            Text title,
            AssignmentPlan plan,
            Pool pool,
            Map<ProposalNumber, List<PlannedSeat>> now,
            @Nullable Map<ProposalNumber, List<PlannedSeat>> before,
            Map<String, Integer> loads) {
        var seats = now.getOrDefault(number, List.of());
        var earlier = before == null ? seats : before.getOrDefault(number, List.of());
        return new Row(
                number,
                title,
                seats.stream()
                        .map(seat -> pool.planned(seat, loads, !holds(earlier, seat)))
                        .toList(),
                plan.result().shortage().missing(number),
                seats.stream().mapToInt(PlannedSeat::affinity).sum(),
                earlier.stream()
                        .filter(seat -> !holds(seats, seat))
                        .map(seat -> pool.planned(seat, loads, false))
                        .toList());
    }

    private static boolean holds(List<PlannedSeat> seats, PlannedSeat seat) {
        return seats.stream().anyMatch(other -> other.expert().equals(seat.expert()));
    }

    private static Map<ProposalNumber, List<PlannedSeat>> bySeat(AssignmentPlan plan) {
        return plan.result().seats().stream().collect(Collectors.groupingBy(PlannedSeat::number));
    }

    private Map<ProposalNumber, Text> titles(AssignmentPlan plan) {
        var about = Set.copyOf(plan.result().proposals());
        return proposals.of(plan.direction(), EnumSet.allOf(ProposalStatus.class)).stream()
                .filter(proposal -> about.contains(proposal.number()))
                .collect(Collectors.toMap(Proposal::number, Proposal::title, (one, same) -> one, TreeMap::new));
    }

    /** Everybody in the pool, those with most proposals first. */
    @Transactional(readOnly = true)
    public List<Load> loads(AssignmentPlan plan) {
        var pool = pool(plan);
        var planned = plan.result().loads();
        return pool.experts.values().stream()
                .map(expert -> pool.load(expert, planned.getOrDefault(expert.id(), 0)))
                .sorted(Comparator.<Load>comparingInt(load -> -load.before() - load.planned())
                        .thenComparing(Load::expert))
                .toList();
    }

    /** Names of experts, by id, as far as they are known. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Stream<String> ids) {
        var known = new HashMap<String, String>();
        experts.all().forEach(expert -> known.put(expert.id(), expert.name()));
        return ids.distinct().collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, id)));
    }

    private Pool pool(AssignmentPlan plan) {
        var all = experts.all();
        return new Pool(
                all.stream().collect(Collectors.toMap(Expert::id, Function.identity())),
                contexts.around(plan.direction(), all, plan.settings().usualLoad()));
    }

    /** Who could review, with what they review already. */
    private record Pool(Map<String, Expert> experts, AssignmentContext context) {

        PlannedExpert planned(PlannedSeat seat, Map<String, Integer> planned, boolean joins) {
            var expert = experts.get(seat.expert());
            var load = load(expert, planned.getOrDefault(expert.id(), 0));
            return new PlannedExpert(
                    seat, load.name(), load.organisation(), load.before() + load.planned(), load.most(), joins);
        }

        Load load(Expert expert, int planned) {
            return new Load(
                    expert.id(),
                    expert.name(),
                    expert.organisation(),
                    context.load(expert),
                    planned,
                    context.maxLoad(expert));
        }
    }
}
