package org.lianshen.monitor.funnel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.monitor.LifeStatus;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.step.OpenSteps;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts proposals, what waits, and what of quotas and money is used, all of one moment. */
@Service
public class Funnel {

    /** The order of a proposal's life; what is not in it comes last. */
    private static final List<String> LIFE = LifeStatus.words();

    private final FunnelRepository counts;
    private final OpenSteps open;
    private final Catalogue catalogue;
    private final Clock clock;

    Funnel(FunnelRepository counts, OpenSteps open, Catalogue catalogue, Clock clock) {
        this.counts = counts;
        this.open = open;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Where everything within that scope stands. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview of(MonitorScope scope) {
        var statuses = counts.statuses(scope).stream().collect(Collectors.groupingBy(StatusCount::direction));
        var pools = counts.pools(scope);
        var ages = open.ages(scope);
        var steps = ages.stream()
                .filter(each -> each.direction() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.direction())));
        var directions = catalogue.calls().stream()
                .flatMap(call -> call.directions().stream())
                .filter(each -> scope.call() == null || each.call().equals(scope.call()))
                .filter(each -> scope.code() == null || each.code().equals(scope.code()))
                .map(each -> new DirectionFunnel(
                        each.id(),
                        each.name(),
                        inOrder(statuses.getOrDefault(each.id(), List.of())),
                        steps.getOrDefault(each.id(), List.of()),
                        uses(each, pools.getOrDefault(each.id(), Map.of()))))
                .toList();
        return new Overview(
                clock.instant(),
                directions,
                ages.stream().filter(each -> each.direction() == null).toList());
    }

    /** The directions' ids of a call, for those who choose one. */
    public List<DirectionId> directions(String call) {
        return catalogue.call(call).stream()
                .flatMap(each -> each.directions().stream())
                .map(Direction::id)
                .toList();
    }

    private static Map<String, Long> inOrder(List<StatusCount> counted) {
        var ordered = new LinkedHashMap<String, Long>();
        LIFE.forEach(status -> counted.stream()
                .filter(each -> each.status().equals(status))
                .forEach(each -> ordered.put(status, each.count())));
        counted.forEach(each -> ordered.putIfAbsent(each.status(), each.count()));
        return ordered;
    }

    private static List<PoolUse> uses(Direction direction, Map<String, PoolSums> sums) {
        return direction.pools().stream()
                .map(pool -> {
                    var sum = sums.getOrDefault(pool.id(), PoolSums.NONE);
                    return new PoolUse(
                            pool.id(),
                            pool.quota(),
                            sum.proposed(),
                            pool.budget(),
                            sum.proposedMoney(),
                            sum.committedMoney(),
                            sum.committed(),
                            direction.pools().size() == 1 ? new Text("", "") : named(direction, pool.fields()));
                })
                .toList();
    }

    private static Text named(Direction direction, List<String> fields) {
        return Text.list(fields.stream().map(direction::fieldName).toList());
    }
}
