package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenApplication;
import org.lianshen.LianshenTest;
import org.lianshen.bench.bulk.BulkGenerator;
import org.lianshen.bench.bulk.BulkSize;
import org.lianshen.client.ApiClient;
import org.lianshen.models.Recipes;
import org.lianshen.models.web.TwoDesigners;
import org.lianshen.story.WithoutTests;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * Many proposals under way are taken to the live models while people work in Tasklist, and the node is killed halfway:
 * whatever ran goes by the new models afterwards, with every timer that it had.
 */
@Order(8)
class MigrationDrill {

    private static final Path FOLDER = DrillSettings.FOLDER.resolve("migration");
    private static final Path DATABASE = FOLDER.resolve("database");
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** Without people at work beside: what they wait for then is compared with. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    /** Most wait for their experts: in a review, of all reviews, of the selection, of the proposal. */
    private static final String[] MOMENTS = {
        "review", "review", "review", "review", "intake", "review", "review", "review", "review", "review"
    };

    /** How many levels a tree has at least that is called deep. */
    private static final int DEEP = 4;

    private final OwnServer server = new OwnServer(DATABASE);
    private final int port = DrillSettings.firstPort();
    private final TwoDesigners designers = new TwoDesigners(account -> new ApiClient(port, account));
    private final Node node = new Node(port, FOLDER.resolve("node.log"), FOLDER);

    @Test
    void whateverRanGoesByTheNewModelsWithEveryTimerItHad() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        fill();
        Files.writeString(FOLDER.resolve("application.properties"), """
                lianshen.database.folder=%s
                lianshen.demo.password=%s
                lianshen.demo.samples=false
                lianshen.mail.relay-interval=PT24H
                """.formatted(DATABASE, LianshenTest.PASSWORD));
        try {
            node.start();
            node.awaitUp();
            drill();
        } finally {
            node.stop();
        }
    }

    private void drill() {
        var figures = new DrillFigures(FOLDER, "Running trees taken to the live models, the node killed once");
        var people = new TasklistVisitors(port);
        // a node that has just started has compiled nothing yet: what is measured after the kill is held against that
        people.begin();
        Polling.pause(QUIET.toMillis());
        people.pause();
        var fresh = people.waited();
        people.workFor(QUIET);
        var without = people.waited();
        goLive();
        var before = timers(LASTING);
        long deep = deepTrees();
        long running = running("");
        DrillFigures.say(running + " instances run, with " + before.size() + " timers");
        long begin = System.nanoTime();
        var migration = designers.begin(Map.of("dryRun", false, "timers", "keep"));
        people.begin();
        awaitMigrated(migration, 0.5);
        people.pause();
        var during = people.waited();
        long killed = System.nanoTime();
        node.kill();
        node.start();
        node.awaitUp();
        long back = System.nanoTime();
        people.begin();
        awaitMigrated(migration, 1);
        long end = System.nanoTime();
        people.pause();
        var after = people.waited();
        var done = designers.find(migration);

        figures.add("trees", done.get("total").asInt())
                .add("of these at least four levels deep", deep)
                .add("instances", running)
                .add("timers", before.size())
                .add("seconds from the order to the end", seconds(end - begin))
                .add("of these the node was away", seconds(back - killed))
                .add("Tasklist's calls before, p95 ms (" + without.calls() + ")", without.p95())
                .add("Tasklist's calls meanwhile, p95 ms (" + during.calls() + ")", during.p95())
                .add("Tasklist's calls after a start, nothing migrating, p95 ms (" + fresh.calls() + ")", fresh.p95())
                .add("Tasklist's calls after the restart, p95 ms (" + after.calls() + ")", after.p95())
                .add("trees that stayed", done.get("stayed").size())
                .add("instances on an earlier version", running(OLD))
                .print();
        assertThat(done.get("stayed")).isEmpty();
        assertThat(running(OLD)).isZero();
        var lost = new TreeSet<>(before);
        lost.removeAll(timers(""));
        assertThat(lost).as("timers that are gone").isEmpty();
        assertThat(count("act_ru_incident")).isZero();
        assertThat(count("act_ru_job where retries_ <= 0")).isZero();
    }

    private static final String OLD =
            " and d.version_ < (select max(version_) from act_re_procdef l where l.key_ = d.key_)";

    /** A timer that is due soon may fire meanwhile, and take others of its instance away. */
    private static final String LASTING = " and not exists (select 1 from act_ru_job soon"
            + " where soon.process_instance_id_ = j.process_instance_id_ and soon.type_ = 'timer'"
            + " and soon.duedate_ < now() + interval '1 hour')";

    private long running(String which) {
        return count("act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where e.parent_id_ is null"
                + which);
    }

    /** Proposals that are deep in called models. */
    private long deepTrees() {
        return server.jdbc()
                .sql("with recursive tree as (select id_, root_proc_inst_id_ as root, 1 as level from act_ru_execution"
                        + " where parent_id_ is null and super_exec_ is null union all"
                        + " select called.id_, tree.root, tree.level + 1 from tree"
                        + " join act_ru_execution calling on calling.proc_inst_id_ = tree.id_"
                        + " join act_ru_execution called on called.super_exec_ = calling.id_)"
                        + " select count(distinct root) from tree where level >= ?")
                .param(DEEP)
                .query(Long.class)
                .single();
    }

    private long count(String what) {
        return server.jdbc()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    /** Each with the proposal or round it belongs to and its moment. */
    private Set<String> timers(String which) {
        return new TreeSet<>(server.jdbc()
                .sql("select j.id_ || ' ' || j.process_instance_id_ || ' ' || j.duedate_"
                        + " from act_ru_job j where j.type_ = 'timer' and j.process_instance_id_ is not null"
                        + which)
                .query(String.class)
                .list());
    }

    private void fill() {
        var application = new SpringApplicationBuilder(LianshenApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(
                        "--server.port=0",
                        "--lianshen.database.folder=" + DATABASE,
                        "--lianshen.demo.password=" + LianshenTest.PASSWORD,
                        "--lianshen.demo.samples=false",
                        "--lianshen.mail.relay-interval=PT24H",
                        "--lianshen.sweep-interval=PT24H",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.main.banner-mode=off");
        try (application;
                var generator = new BulkGenerator(application)) {
            generator.play(
                    application.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class),
                    List.of("1.2", "1.9", "2.5"));
            generator.spread();
            generator.fill(BulkSize.of(0, DrillSettings.trees()).at(MOMENTS));
        }
    }

    /** Two designers change two models; all of them are deployed anew. */
    private void goLive() {
        designers.goesLive(Map.of(
                "single-review.bpmn", Recipes.reminder(designers.live("single-review")),
                "joint-research.bpmn", Recipes.waitingPeriod(designers.live("joint-research"))));
    }

    private void awaitMigrated(JsonNode migration, double share) {
        Polling.until("migrated " + share, LONGEST, () -> {
            Polling.pause(900);
            var now = designers.find(migration);
            boolean ended = now.get("state").asText().equals("done");
            return ended
                    || share < 1
                            && now.get("migrated").asInt()
                                    >= share * now.get("total").asInt();
        });
    }

    private static String seconds(long nanos) {
        return "%.1f".formatted(nanos / 1e9);
    }
}
