package org.lianshen.process.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.TransactionLocks;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.LiveModels;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what runs by old versions of models to those that are live, for designers. */
@Service
@PreAuthorize("hasRole('DESIGNER')")
public class Migrations {

    private static final int LATEST = 50;
    private static final String ONE_AT_A_TIME = "model-migration";

    private final MigrationRepository migrations;
    private final RunningTreeRepository running;
    private final VersionPlans plans;
    private final LiveModels live;
    private final EngineCommands engine;
    private final TransactionLocks locks;
    private final AsSystem asSystem;
    private final Callers callers;
    private final Clock clock;

    Migrations(
            MigrationRepository migrations,
            RunningTreeRepository running,
            VersionPlans plans,
            LiveModels live,
            EngineCommands engine,
            TransactionLocks locks,
            AsSystem asSystem,
            Callers callers,
            Clock clock) {
        this.migrations = migrations;
        this.running = running;
        this.plans = plans;
        this.live = live;
        this.engine = engine;
        this.locks = locks;
        this.asSystem = asSystem;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * What a designer asks for.
     *
     * @param models keys of models; none or null means all
     * @param dryRun whether it is only tried; it must be said
     * @param timers {@code keep} or {@code rule}; null means keep
     * @param mappings by model, the new id of each element that was given another one; or null
     */
    public record Asked(
            @Nullable List<@Nullable String> models,
            @Nullable Boolean dryRun,
            @Nullable String timers,
            @Nullable Map<String, Map<String, String>> mappings) {}

    /**
     * Begins a migration; it goes on by itself.
     *
     * @throws Refusal where what is asked for is not understood, or another migration is at work
     */
    @Transactional
    public Migration start(Asked asked) {
        var order = order(asked);
        if (!order.dryRun()) {
            locks.alone(ONE_AT_A_TIME);
            if (migrations.isAnyAtWork()) {
                throw Refusal.conflict("migration-at-work", Text.of("process.migration.at-work"));
            }
        }
        var trees = running.trees(order.deployment(), order.models());
        long id = migrations.insert(order, callers.current().account(), clock.instant(), trees);
        if (!trees.isEmpty()) {
            engine.later(Portion.first(id));
        }
        return find(id);
    }

    /** How far one has come. */
    @Transactional(readOnly = true)
    public Migration find(long id) {
        return migrations.find(id).orElseThrow(Refusal::notFound);
    }

    /** The latest, without what stayed. */
    @Transactional(readOnly = true)
    public List<Migration> latest() {
        return migrations.latest(LATEST);
    }

    /** Stops one: what was taken along stays so, all others stay as they are. */
    @Transactional
    public Migration stop(long id) {
        find(id);
        var account = callers.current().account();
        if (!migrations.stop(id, account, clock.instant(), Text.of("process.migration.stopped", account))) {
            throw Refusal.conflict("migration-ended", Text.of("process.migration.ended"));
        }
        return find(id);
    }

    private MigrationOrder order(Asked asked) {
        var deployment = live.current().id();
        var known = new TreeSet<String>();
        live.files(deployment).all().stream()
                .filter(file -> DesignedFile.isModel(file.name()))
                .forEach(file -> known.add(file.id()));
        var faults = new ArrayList<FieldError>();
        var models = models(asked.models(), known, faults);
        var timers = Word.find(TimerChoice.class, Objects.requireNonNullElse(asked.timers(), TimerChoice.KEEP.word()));
        if (timers.isEmpty()) {
            faults.add(FieldError.at(
                    "/timers", Text.of("process.migration.timers", Text.list(Word.all(TimerChoice.class)))));
        }
        if (asked.dryRun() == null) {
            faults.add(FieldError.at("/dryRun", Text.of("process.migration.say-dry-run")));
        }
        var mappings = mappings(asked.mappings(), known, faults);
        if (!faults.isEmpty()) {
            throw Refusal.malformed(faults);
        }
        var order = new MigrationOrder(
                Boolean.TRUE.equals(asked.dryRun()), timers.orElseThrow(), models, mappings, deployment);
        requirePossible(order);
        return order;
    }

    private static TreeSet<String> models(
            @Nullable List<@Nullable String> asked, Collection<String> known, List<FieldError> faults) {
        var models = new TreeSet<String>();
        if (asked != null) {
            for (int index = 0; index < asked.size(); index++) {
                var model = asked.get(index);
                if (model == null || !known.contains(model)) {
                    faults.add(FieldError.at(
                            "/models/" + index, Text.of("process.migration.no-model", String.valueOf(model))));
                } else {
                    models.add(model);
                }
            }
        }
        return models;
    }

    private static Map<String, Map<String, String>> mappings(
            @Nullable Map<String, Map<String, String>> asked, Collection<String> known, List<FieldError> faults) {
        var mappings = new HashMap<String, Map<String, String>>();
        if (asked != null) {
            asked.forEach((model, mapping) -> {
                if (!known.contains(model)) {
                    faults.add(FieldError.at("/mappings/" + model, Text.of("process.migration.no-model", model)));
                } else if (mapping == null || mapping.containsValue(null)) {
                    faults.add(FieldError.at("/mappings/" + model, Text.of("process.migration.no-new-id")));
                } else {
                    mappings.put(model, mapping);
                }
            });
        }
        return mappings;
    }

    /** Refuses a mapping that no version of what runs allows, before anything is begun. */
    private void requirePossible(MigrationOrder order) {
        var faults = new ArrayList<FieldError>();
        order.mappings().forEach((model, mapping) -> {
            var target = running.version(model, order.deployment());
            running.versions(model, order.deployment()).forEach(source -> {
                try {
                    asSystem.call(() -> plans.between(source, target, order.timers(), mapping));
                } catch (MigrationPlanValidationException refused) {
                    faults.add(FieldError.at("/mappings/" + model, StayReasons.of(model, refused)));
                } catch (BadUserRequestException unknown) {
                    faults.add(FieldError.at("/mappings/" + model, StayReasons.failed(unknown)));
                }
            });
        });
        if (!faults.isEmpty()) {
            throw Refusal.malformed(faults);
        }
    }
}
