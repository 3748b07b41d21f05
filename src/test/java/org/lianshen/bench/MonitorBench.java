package org.lianshen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.bench.bulk.BulkGenerator;
import org.lianshen.bench.bulk.BulkSize;
import org.lianshen.client.BrowserSession;
import org.lianshen.monitor.activity.ActivityFold;
import org.lianshen.monitor.forecast.ForecastFold;
import org.lianshen.story.EmptyFolder;
import org.lianshen.story.House;
import org.lianshen.time.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Prints how long a manager waits for each door and page of the monitor, with few and with many proposals, beside the
 * engine's own statistics and reports on the same history. A program and no test: {@code mvn -Pbench verify
 * -Dtest=MonitorBench}; {@code -Dbench.finished}, {@code -Dbench.running} and {@code -Dbench.requests} change its size,
 * {@code -Dbench.kept=true} measures the database of the last run again, {@code -Dbench.paths} picks addresses by a
 * regular expression and leaves the engine's figures out. The database stays in {@code target/lianshen-monitor-bench}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "lianshen.database.folder=target/lianshen-monitor-bench",
            "lianshen.guidelines.location=" + PastCalls.FOLDER,
            "lianshen.demo.password=" + LianshenTest.PASSWORD,
            "lianshen.demo.samples=false",
            "lianshen.mail.relay-interval=PT24H",
            "lianshen.sweep-interval=PT24H",
            "camunda.bpm.job-execution.enabled=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = {MonitorBench.Folder.class, PastCalls.class})
class MonitorBench {

    private static final int FINISHED = Integer.getInteger("bench.finished", 20_000);
    private static final int RUNNING = Integer.getInteger("bench.running", 3_000);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 30);
    private static final int WARM_UP = 5;
    /** So often everything is asked for before anything is measured: few and many proposals find the same code. */
    private static final int COMPILED = 20;

    private static final int FEW = 1_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    /** One of each cooperation type, and one with two pools; the others get copies of these. */
    private static final List<String> PLAYED = List.of(
            System.getProperty("bench.directions", "1.1,1.2,1.5,1.9,2.5,2.6").split(","));

    /** Whether the database of the last run is measured again, as it is. */
    private static final boolean KEPT = Boolean.getBoolean("bench.kept");

    private static final String PICKED = System.getProperty("bench.paths", ".*");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, List<Times>> results = new LinkedHashMap<>();

    /** Milliseconds, of answers that took that many bytes. */
    private record Times(double p50, double p95, int bytes) {}

    @Test
    void printHowLongManagersWait() {
        if (KEPT) {
            fold();
            measure();
            print();
            return;
        }
        try (var generator = new BulkGenerator(context)) {
            long begin = System.nanoTime();
            generator.play(port, PLAYED);
            generator.spread();
            System.out.printf("%nTemplates played in %.0f s%n", seconds(begin));
            for (var size : List.of(few(), BulkSize.of(FINISHED, RUNNING))) {
                begin = System.nanoTime();
                generator.fill(size.in(PastCalls.IDS));
                System.out.printf(
                        "%d finished and %d running proposals written in %.0f s%n",
                        size.finished(), size.running(), seconds(begin));
                fold();
                rows();
                measure();
            }
        }
        print();
    }

    /** As many in all, in the same proportion. */
    private static BulkSize few() {
        int running = (int) Math.round(FEW * (double) RUNNING / (FINISHED + RUNNING));
        return BulkSize.of(FEW - running, running);
    }

    private void fold() {
        long begin = System.nanoTime();
        context.getBean(ActivityFold.class)
                .fold(context.getBean(ApplicationClock.class).instant());
        context.getBean(ForecastFold.class).sweep();
        System.out.printf("Ended activities counted in %.0f s%n", seconds(begin));
    }

    private void rows() {
        jdbc.sql("select relname || ' ' || n_live_tup from pg_stat_user_tables where schemaname = 'public'"
                        + " and n_live_tup > 0 order by n_live_tup desc limit 12")
                .query(String.class)
                .list()
                .forEach(line -> System.out.print(line + ", "));
        System.out.println();
    }

    private void measure() {
        var manager = BrowserSession.loggedIn(port, "manager");
        var paths = paths().stream().filter(path -> path.matches(PICKED)).toList();
        for (int turn = 0; turn < COMPILED; turn++) {
            paths.forEach(manager::get);
        }
        for (var path : paths) {
            add(path, () -> {
                var answer = manager.get(path);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " for " + path + ": " + answer.body());
                }
                return answer.body().length();
            });
        }
        if (!PICKED.equals(".*")) {
            return;
        }
        var models = models();
        add(
                "all models, /api/monitor/models/{model}",
                () -> models.stream()
                        .mapToInt(model -> manager.get("/api/monitor/models/" + model)
                                .body()
                                .length())
                        .sum());
        var engine = new EngineFigures(context);
        add("engine: HistoricActivityStatistics of all models", () -> {
            engine.activityStatistics();
            return 0;
        });
        add("engine: reports on instances and tasks", () -> {
            engine.reports();
            return 0;
        });
        add("engine: both", () -> {
            engine.activityStatistics();
            engine.reports();
            return 0;
        });
    }

    private void add(String name, java.util.function.IntSupplier work) {
        results.computeIfAbsent(name, any -> new ArrayList<>()).add(times(name, work));
    }

    private static Times times(String name, java.util.function.IntSupplier work) {
        var times = new ArrayList<Double>();
        int bytes = 0;
        long begin = System.nanoTime();
        try {
            for (int turn = -WARM_UP; turn < REQUESTS; turn++) {
                long since = System.nanoTime();
                bytes = work.getAsInt();
                if (turn >= 0 || System.nanoTime() - begin > PATIENCE_NANOS) {
                    times.add((System.nanoTime() - since) / 1e6);
                }
                if (System.nanoTime() - begin > PATIENCE_NANOS && !times.isEmpty()) {
                    break;
                }
            }
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
            return new Times(Double.NaN, Double.NaN, 0);
        }
        var sorted = times.stream().sorted().toList();
        var result = new Times(at(sorted, 0.5), at(sorted, 0.95), bytes);
        System.out.printf("%s: p50 %.0f ms, p95 %.0f ms, %d bytes%n", name, result.p50(), result.p95(), bytes);
        return result;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1.0, Math.ceil(share * sorted.size()) - 1));
    }

    /** Every door and page of the monitor, and the doors that look at less. */
    private List<String> paths() {
        var paths = new TreeSet<String>();
        var number = jdbc.sql("select min(number) from proposal where status = 'in-review'")
                .query(String.class)
                .single();
        context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.matches("(/api)?/(monitor|search)(/.*)?"))
                .filter(path -> !path.matches(".*/models/\\{\\w+}"))
                .forEach(path -> paths.add(path.replace("{number}", number)
                        .replace("{call}", House.CALL)
                        .replace("{direction}", "1.1")
                        .replace("{code}", "1.1")));
        // downloads are no pages: what is taken away of 23,000 proposals is larger than the client's memory
        paths.removeIf(path -> path.contains("{") || path.matches(".*/(ocel|xes)"));
        List.of("/api/monitor", "/api/monitor/late", "/api/monitor/forecast").forEach(path -> {
            paths.add(path + "?call=" + House.CALL);
            paths.add(path + "?call=" + House.CALL + "&direction=1.1");
        });
        // whoever looks for nothing is refused
        List.of("/search", "/api/search").forEach(path -> {
            paths.remove(path);
            paths.add(path + "?q=" + House.CALL);
        });
        models().forEach(model -> paths.add("/api/monitor/models/" + model));
        return List.copyOf(paths);
    }

    private List<String> models() {
        return jdbc.sql("select distinct key_ from act_re_procdef order by 1")
                .query(String.class)
                .list();
    }

    private void print() {
        System.out.printf(
                "%n| ms, p50 and p95 of %d | %d proposals | %d finished, %d running | bytes |%n|---|---|---|---|%n",
                REQUESTS, FEW, FINISHED, RUNNING);
        results.forEach((name, times) -> {
            var few = times.get(0);
            var many = times.get(times.size() - 1);
            System.out.printf(
                    "| %s | %.0f, %.0f | %.0f, %.0f | %d |%n",
                    name, few.p50(), few.p95(), many.p50(), many.p95(), many.bytes());
        });
    }

    /** An empty one, unless the last is kept. */
    static final class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (!KEPT) {
                new EmptyFolder().initialize(context);
            }
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
