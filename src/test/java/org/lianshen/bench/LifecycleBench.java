package org.lianshen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.database.EmbeddedServer;
import org.lianshen.story.EmptyFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Prints how many proposals per second go all the way from draft to decision, through the house and through a bare
 * engine on the same PostgreSQL. A program and no test: {@code mvn -Pbench verify}; {@code -Dbench.rounds},
 * {@code -Dbench.proposals} and {@code -Dbench.clients} change its size.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "lianshen.database.folder=target/lianshen-bench",
            "lianshen.demo.password=" + LianshenTest.PASSWORD,
            "lianshen.demo.samples=false",
            "lianshen.mail.relay-interval=PT24H",
            "lianshen.sweep-interval=PT24H",
            "camunda.bpm.job-execution.enabled=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = EmptyFolder.class)
class LifecycleBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int PROPOSALS = Integer.getInteger("bench.proposals", 40);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 4);
    private static final int CONNECTIONS = 20;
    private static final StatementLog LOG = new StatementLog();

    @Autowired
    ApplicationContext context;

    private final Map<String, Map<String, Double>> phases = new HashMap<>();

    @Test
    void printLifecyclesPerSecond() throws IOException {
        printMachine();
        try (var full = new BareEngine(database("bare_full"), "full", CONNECTIONS, LOG);
                var ours = new BareEngine(database("bare_lianshen"), "lianshen", CONNECTIONS, LOG)) {
            var contestants = List.of(new WholeApplication(context), full, ours);
            for (var clients : System.getProperty("bench.clients", "2,4").split(",")) {
                try (var lanes = new ParallelClients(Integer.parseInt(clients))) {
                    measure(contestants, lanes);
                }
            }
            try (var lanes = new ParallelClients(2)) {
                count(contestants, lanes);
            }
        }
    }

    private String database(String name) {
        context.getBean(JdbcClient.class).sql("create database " + name).update();
        return context.getBean(EmbeddedServer.class).url().replace("/postgres?", "/" + name + "?");
    }

    private static void printMachine() throws IOException {
        var cpu = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .orElse("?")
                : "?";
        System.out.printf(
                "%nMachine: %d x %s, %s, Java %s, fsync and synchronous_commit on, %d connections at most each%n",
                Runtime.getRuntime().availableProcessors(),
                cpu,
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                CONNECTIONS);
    }

    private void measure(List<? extends BenchmarkSubject> contestants, ParallelClients lanes) {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        phases.clear();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var contestant : contestants) {
                double speed = PROPOSALS / seconds(contestant, lanes, round >= 0);
                if (round >= 0) {
                    speeds.computeIfAbsent(contestant.name(), any -> new ArrayList<>())
                            .add(speed);
                }
            }
        }
        print(speeds, lanes.clients());
    }

    private double seconds(BenchmarkSubject contestant, ParallelClients lanes, boolean counts) {
        contestant.prepare();
        var watch = new Watch();
        long before = System.nanoTime();
        contestant.run(PROPOSALS, lanes, watch::begin);
        if (counts) {
            watch.spent.forEach(
                    (phase, nanos) -> phases.computeIfAbsent(contestant.name(), any -> new LinkedHashMap<>())
                            .merge(phase, nanos / 1e6 / PROPOSALS / ROUNDS, Double::sum));
        }
        return (watch.ended - before) / 1e9;
    }

    private void print(Map<String, List<Double>> speeds, int clients) {
        System.out.printf(
                "%nComplete lifecycles per second, %d clients, %d rounds of %d proposals of one direction after"
                        + " %d to warm"
                        + " up: median (least..most); mean ms per lifecycle in each part%n",
                clients, ROUNDS, PROPOSALS, WARM_UP);
        speeds.forEach((name, values) -> {
            System.out.printf("  %-32s %s  ", name, BenchFigures.spread(values));
            phases.get(name).forEach((phase, millis) -> System.out.printf(" %s %.1f", phase, millis));
            System.out.println();
        });
        var names = List.copyOf(speeds.keySet());
        var house = speeds.get(names.get(0));
        for (var bare : names.subList(1, names.size())) {
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < house.size(); round++) {
                ratios.add(house.get(round) / speeds.get(bare).get(round));
            }
            System.out.printf("  ratio to %-23s %s%n", bare, BenchFigures.spread(ratios));
        }
    }

    private void count(List<? extends BenchmarkSubject> contestants, ParallelClients lanes) throws IOException {
        System.out.printf("%nPer lifecycle, counted in one further round of %d with 2 clients%n", PROPOSALS);
        for (var contestant : contestants) {
            contestant.prepare();
            LOG.start();
            contestant.run(PROPOSALS, lanes, phase -> {
                if (phase.isEmpty()) {
                    LOG.stop();
                }
            });
            System.out.printf(
                    "  %-32s %6.1f statements, %5.1f transactions, %6.1f ms in statements%n",
                    contestant.name(),
                    LOG.statements() / (double) PROPOSALS,
                    LOG.transactions() / (double) PROPOSALS,
                    LOG.nanos() / 1e6 / PROPOSALS);
            write(contestant);
        }
        System.out.println("  every statement: target/bench/*.tsv");
    }

    private static void write(BenchmarkSubject contestant) throws IOException {
        var rows = new ArrayList<String>();
        rows.add("per lifecycle\tms per lifecycle\tstatement\tissued by");
        for (var line : LOG.lines()) {
            rows.add("%.2f\t%.3f\t%s\t%s"
                    .formatted(
                            line.count.sum() / (double) PROPOSALS,
                            line.nanos.sum() / 1e6 / PROPOSALS,
                            line.sql,
                            line.issuers(8)));
        }
        var folder = Files.createDirectories(Path.of("target/bench"));
        Files.write(folder.resolve(contestant.name().replaceAll("[^a-z]+", "-") + ".tsv"), rows);
    }

    /** How long each part took. */
    private static final class Watch {
        private final Map<String, Long> spent = new LinkedHashMap<>();
        private String phase = "";
        private long since;
        private long ended;

        void begin(String next) {
            ended = System.nanoTime();
            if (!phase.isEmpty()) {
                spent.put(phase, ended - since);
            }
            phase = next;
            since = ended;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {

        @Bean
        static BeanPostProcessor countedDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CountingDataSource(source, LOG) : bean;
                }
            };
        }
    }
}
