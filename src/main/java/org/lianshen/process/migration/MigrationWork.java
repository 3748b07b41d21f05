package org.lianshen.process.migration;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.lianshen.language.Text;
import org.lianshen.problem.Clashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off a portion, each tree in a transaction of its own. What was done before a fall of the machine is not done
 * again: a tree that does not wait any more is left out.
 */
@Component
public class MigrationWork {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWork.class);
    private static final int TRIES = 5;

    private final MigrationRepository migrations;
    private final TreeMigration trees;
    private final EngineCommands engine;
    private final Clashes clashes;
    private final Clock clock;

    MigrationWork(
            MigrationRepository migrations, TreeMigration trees, EngineCommands engine, Clashes clashes, Clock clock) {
        this.migrations = migrations;
        this.trees = trees;
        this.engine = engine;
        this.clashes = clashes;
        this.clock = clock;
    }

    /** Takes its trees along, or only tries to. */
    public void run(Portion portion) {
        var found = migrations.find(portion.migration());
        if (found.isEmpty()) {
            return;
        }
        var order = found.get().order();
        var made = new TreeMigration.Made();
        for (int place : migrations.waiting(portion)) {
            long begin = System.nanoTime();
            run(portion.migration(), order, place, made);
            rest(System.nanoTime() - begin);
        }
        if (found.get().endedAt() == null) {
            portion.next(found.get().total()).ifPresent(engine::later);
        }
        migrations.endIfDone(portion.migration(), clock.instant());
    }

    /** As long again as a tree took: people who work meanwhile have the machine for half of the time at least. */
    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application ends; the portion is taken up again", e);
        }
    }

    private void run(long migration, MigrationOrder order, int place, TreeMigration.Made made) {
        for (int attempt = 1; ; attempt++) {
            try {
                engine.apart(() -> {
                    migrations.take(migration, place).ifPresent(root -> {
                        trees.run(order, root, made);
                        if (order.dryRun()) {
                            throw new TriedException();
                        }
                        migrations.migrated(migration, place);
                    });
                    return place;
                });
                return;
            } catch (TriedException tried) {
                engine.apart(() -> {
                    migrations.migrated(migration, place);
                    return place;
                });
                return;
            } catch (StayException stays) {
                stays(migration, place, stays.reason());
                return;
            } catch (RuntimeException failure) {
                // somebody works on the same proposal at this moment
                if (!clashes.causedIt(failure)) {
                    LOG.warn("Tree {} of migration {} stays as it is", place, migration, failure);
                    stays(migration, place, StayReasons.failed(failure));
                    return;
                }
                if (attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private void stays(long migration, int place, Text reason) {
        engine.apart(() -> {
            migrations.stays(migration, place, reason);
            return place;
        });
    }
}
