package org.lianshen.monitor.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.step.DueStep;
import org.lianshen.monitor.step.OpenSteps;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells how probable it is that what is under way misses its deadline. */
@Service
@ForMonitors
public class Forecasts {

    /** Nothing is told more finely than in steps of this size. */
    private static final double GRAIN = 0.05;

    private static final double NINE_IN_TEN = 0.9;

    /** Directions together, in each the steps in order. */
    private static final Comparator<Group> ORDER = Comparator.comparing(
                    (Group one) -> one.direction().call())
            .thenComparing(one -> one.direction().code())
            .thenComparing(Group::step);

    private final OpenSteps steps;
    private final EndedHistory history;
    private final Catalogue catalogue;
    private final Clock clock;

    Forecasts(OpenSteps steps, EndedHistory history, Catalogue catalogue, Clock clock) {
        this.steps = steps;
        this.history = history;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Group(DirectionId direction, String step) {}

    /** For each step of each direction that has something under way. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Forecast of(MonitorScope scope) {
        var now = clock.instant();
        var open = steps.withDeadline();
        var pools = new CasePools(this::kin, history.all(), open, now);
        var groups = new HashMap<Group, List<DueStep>>();
        for (var one : open) {
            if (scope.holds(one.direction())) {
                groups.computeIfAbsent(new Group(one.direction(), one.step()), any -> new ArrayList<>())
                        .add(one);
            }
        }
        return new Forecast(
                beijing(now),
                CasePools.MINIMUM,
                groups.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(ORDER))
                        .map(group -> step(group.getValue(), pools, now))
                        .toList());
    }

    /** A direction that the catalogue has lost is like no other. */
    private CasePools.Kin kin(DirectionId id) {
        return catalogue
                .direction(id)
                .map(direction -> {
                    var agency = direction.agency();
                    var type = direction.type().word();
                    return new CasePools.Kin(
                            type + "|" + direction.partner().id() + "|" + (agency == null ? "" : agency.id()), type);
                })
                .orElseGet(() -> new CasePools.Kin(id.key(), id.key()));
    }

    private static StepForecast step(List<DueStep> group, CasePools pools, Instant now) {
        group.sort(Comparator.comparing(DueStep::start));
        var first = group.get(0);
        var ahead = group.stream().filter(one -> one.due().isAfter(now)).toList();
        var estimates = ahead.stream().flatMap(one -> pools.of(one).stream()).toList();
        boolean told = !estimates.isEmpty();
        var missed = new MissedCount(
                estimates.stream().map(CasePools.Estimate::chance).toList());
        return new StepForecast(
                first.direction(),
                first.step(),
                first.title(),
                group.size(),
                group.size() - ahead.size(),
                ahead.stream()
                        .map(DueStep::due)
                        .min(Comparator.naturalOrder())
                        .map(Forecasts::beijing)
                        .orElse(null),
                ahead.size() - estimates.size(),
                told ? Math.round(missed.atLeast(1) / GRAIN) / (double) Math.round(1 / GRAIN) : null,
                told ? Math.round(10 * missed.expected()) / 10.0 : null,
                told ? missed.quantile(1 - NINE_IN_TEN) : null,
                told ? missed.quantile(NINE_IN_TEN) : null,
                farthest(estimates),
                told
                        ? estimates.stream()
                                .mapToInt(CasePools.Estimate::cases)
                                .min()
                                .orElseThrow()
                        : null);
    }

    private static @Nullable PoolLevel farthest(Collection<CasePools.Estimate> estimates) {
        return estimates.stream()
                .map(CasePools.Estimate::level)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static OffsetDateTime beijing(Instant moment) {
        return moment.atZone(Beijing.ZONE).toOffsetDateTime();
    }
}
