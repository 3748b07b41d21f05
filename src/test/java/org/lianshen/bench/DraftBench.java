package org.lianshen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.EmptyFolder;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Prints how long people wait for the saving of a draft, over HTTP with sessions and tokens as in a browser, at a
 * steady rate; server, database and clients on the same machine. Time counts from when a saving was due, not from when
 * a client got round to it. A program and no test: {@code mvn -Pbench verify -Dtest=DraftBench}; {@code -Dbench.saves}
 * a second, {@code -Dbench.seconds}, {@code -Dbench.draft-size} change it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "lianshen.database.folder=target/lianshen-draft-bench",
            "lianshen.demo.password=" + LianshenTest.PASSWORD,
            "lianshen.demo.samples=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = EmptyFolder.class)
class DraftBench {

    private static final int SAVES = Integer.getInteger("bench.saves", 20);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up-seconds", 15);
    private static final int SIZE = Integer.getInteger("bench.draft-size", 6_000);

    /** One session each. */
    private static final List<String> RECOMMENDERS =
            List.of("sc-kjt", "js-kjt", "bj-kw", "sh-kw", "gd-kjt", "moe", "cas", "nhc", "moa", "mee");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    void printHowLongASavingTakes() throws Exception {
        var sessions = sessions();
        run(sessions, WARM_UP);
        var times = run(sessions, SECONDS);
        System.out.printf(
                "%nDrafts: %d savings in %d s (%d a second), %d sessions, %d characters each: p50 %.1f ms, p95 %.1f ms,"
                        + " p99 %.1f ms, longest %.1f ms%n",
                times.size(),
                SECONDS,
                SAVES,
                sessions.size(),
                SIZE,
                at(times, 50),
                at(times, 95),
                at(times, 99),
                at(times, 100));
    }

    private List<DraftSession> sessions() {
        var house = new House(port, catalogue);
        var sessions = new ArrayList<DraftSession>();
        for (var recommender : RECOMMENDERS) {
            var account = "recommender-" + recommender;
            var number = house.applicantSubmits("1.9", content -> content.put("recommender", recommender));
            var task = house.task(account, number, "recommend-proposal");
            house.as(account)
                    .engine("/task/" + task + "/claim", Map.of("userId", account))
                    .expect(204);
            sessions.add(DraftSession.open("http://localhost:" + port, account, LianshenTest.PASSWORD, task));
        }
        return sessions;
    }

    /** Milliseconds from when each saving was due to its answer, in ascending order. */
    private static List<Double> run(List<DraftSession> sessions, int seconds) throws Exception {
        var clients = Executors.newScheduledThreadPool(sessions.size());
        var savings = new ArrayList<Future<Double>>();
        int count = SAVES * seconds;
        long begin = System.nanoTime();
        for (int index = 0; index < count; index++) {
            var session = sessions.get(index % sessions.size());
            long due = begin + index * 1_000_000_000L / SAVES;
            Callable<Double> saving = () -> {
                session.save(SIZE);
                return (System.nanoTime() - due) / 1e6;
            };
            savings.add(clients.schedule(saving, due - System.nanoTime(), TimeUnit.NANOSECONDS));
        }
        var times = new ArrayList<Double>();
        for (var saving : savings) {
            times.add(saving.get());
        }
        clients.shutdown();
        return times.stream().sorted().toList();
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
