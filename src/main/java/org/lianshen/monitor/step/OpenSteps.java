package org.lianshen.monitor.step;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.step.RootRounds.Part;
import org.lianshen.monitor.step.RootRounds.Root;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is open just now. */
@Service
public class OpenSteps {

    /** How far deadlines are looked ahead for. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private final WaitingRepository waiting;
    private final RootRounds rounds;
    private final Clock clock;

    OpenSteps(WaitingRepository waiting, RootRounds rounds, Clock clock) {
        this.waiting = waiting;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** How many wait for how long, by direction and step; where the direction is null, over all of the scope. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<StepAges> ages(MonitorScope scope) {
        var now = clock.instant();
        var waits = waiting.all();
        rounds.learn(waits.stream().map(OpenWait::root).collect(Collectors.toSet()));
        var sums = new TreeMap<Place, Map<@Nullable DirectionId, AgeSums>>();
        for (var wait : waits) {
            var round =
                    rounds.of(wait.root()).map(Root::round).filter(scope::holds).orElse(null);
            if (round != null) {
                var here = sums.computeIfAbsent(new Place(wait.model(), wait.step()), none -> new HashMap<>());
                here.computeIfAbsent(round, none -> new AgeSums(wait, now)).add(wait);
                here.computeIfAbsent(null, none -> new AgeSums(wait, now)).add(wait);
            }
        }
        return sums.values().stream()
                .flatMap(here -> here.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.comparing(DirectionId::key))))
                        .map(each -> each.getValue().sum(each.getKey())))
                .toList();
    }

    /** What waits and has a deadline, in every call: tasks of proposals and rounds, and answers to proposals. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<DueStep> withDeadline() {
        return dueSteps(
                waiting.withDeadline(),
                (root, wait) -> root.part() == Part.PROPOSAL || root.part() == Part.ROUND && wait.task());
    }

    /** When tasks are due within the next {@link #AHEAD}, in no order; who has them is not asked. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<DueStep> comingDeadlines(MonitorScope scope) {
        var now = clock.instant();
        return dueSteps(waiting.dueWithin(now, now.plus(AHEAD)), (root, wait) -> scope.holds(root.round()));
    }

    private List<DueStep> dueSteps(List<OpenWait> waits, BiPredicate<Root, OpenWait> which) {
        rounds.learn(waits.stream().map(OpenWait::root).collect(Collectors.toSet()));
        return waits.stream()
                .flatMap(wait -> rounds
                        .of(wait.root())
                        .filter(root -> which.test(root, wait))
                        .map(root -> new DueStep(
                                wait.step(),
                                wait.name(),
                                root.round(),
                                wait.since(),
                                Objects.requireNonNull(wait.due())))
                        .stream())
                .toList();
    }

    private record Place(String model, String step) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int models = model.compareTo(other.model);
            return models != 0 ? models : step.compareTo(other.step);
        }
    }

    /**
     * What waits at a step, the longest first.
     *
     * @param step id of the activity
     * @param offset how many are left out at the beginning
     * @param limit how many there are at most
     */
    @Transactional(readOnly = true)
    public List<WaitingStep> at(MonitorScope scope, @Nullable String step, int offset, int limit) {
        return waiting.at(scope, step, offset, limit);
    }

    /** How many wait at a step. */
    @Transactional(readOnly = true)
    public long count(MonitorScope scope, String step) {
        return waiting.count(scope, step);
    }

    /** Tasks whose due date has passed, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<WaitingStep> late(MonitorScope scope) {
        return waiting.due(scope, Instant.EPOCH, clock.instant());
    }

    /** Tasks due within the next {@link #AHEAD}, the next first. */
    @Transactional(readOnly = true)
    public List<WaitingStep> coming(MonitorScope scope) {
        var now = clock.instant();
        return waiting.due(scope, now, now.plus(AHEAD));
    }
}
