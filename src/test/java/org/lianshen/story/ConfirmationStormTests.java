package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.desk.Concurrently;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A thousand confirmations of four agencies, each sent three times over HTTP, in random order, in lists that two
 * clients of each agency send at the same time, while applicants submit and the sweep looks for what was forgotten:
 * each has exactly one effect.
 *
 * <p>The thousand proposals stand at four places when the storm begins, so that each defined effect is met often: 200
 * wait for their confirmation and become eligible once; 120 are submitted and 120 more are submitted in the middle of
 * the storm, whose confirmations are kept once and count when their wait is reached; 560 stay drafts, which no entry is
 * matched with.
 */
@LianshenTest
class ConfirmationStormTests {

    private static final Map<String, String> AGENCIES =
            Map.of("2.0", "mecs", "2.1", "mhesr", "2.3", "gknt", "2.4", "mid");

    /** Per direction, in the order of the drafts. */
    private static final int WAITING = 50;

    private static final int SUBMITTED = 30;
    private static final int SUBMITTING = 30;
    private static final int ALL = 250;

    private static final int TIMES = 3;
    private static final int CLIENTS = 2;
    private static final int LIST = 50;
    private static final long SEED = 20221;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InterruptedEntries interrupted;

    private final Map<String, List<String>> numbers = new TreeMap<>();
    private final Collection<Result> results = new ConcurrentLinkedQueue<>();

    BulkProposals crowd;

    /** What the agency was told about one entry. */
    private record Result(String id, String result) {}

    @BeforeEach
    void proposalsStandEverywhere(@Autowired ApplicationContext context) throws InterruptedException {
        crowd = new BulkProposals(context);
        AGENCIES.keySet().forEach(direction -> numbers.put(direction, crowd.drafts(direction, ALL, content -> {})));
        allAtOnce(AGENCIES.keySet().stream().map(direction -> (Runnable) () -> setOut(numbers.get(direction))));
    }

    private void setOut(List<String> proposals) {
        proposals.subList(0, WAITING + SUBMITTED).forEach(crowd::submit);
        proposals.subList(0, WAITING).forEach(number -> {
            crowd.recommend("recommender-sc-kjt", number);
            crowd.pass(number);
        });
    }

    @Test
    void eachConfirmationHasExactlyOneEffect() throws InterruptedException {
        var random = new Random(SEED);
        var work = new ArrayList<Runnable>();
        var sending = new AtomicInteger(AGENCIES.size() * CLIENTS);
        numbers.forEach((direction, proposals) -> {
            clientsOf(direction, random)
                    .forEach(lists -> work.add(() -> {
                        try {
                            send(direction, lists);
                        } finally {
                            sending.decrementAndGet();
                        }
                    }));
            work.add(() -> proposals
                    .subList(WAITING + SUBMITTED, WAITING + SUBMITTED + SUBMITTING)
                    .forEach(crowd::submit));
        });

        work.add(() -> {
            while (sending.get() > 0) {
                interrupted.finish();
            }
        });

        allAtOnce(work.stream());

        everyEntryWasTakenOnce();
        everyWaitingProposalBecameEligibleOnce();
        theOthersKeepTheirsForLater();
        interrupted.finish();
        everyWaitingProposalBecameEligibleOnce();
        whatWasKeptCountsOnceToo();
    }

    /** All entries of a direction three times over, shuffled, in lists, dealt out to the agency's clients. */
    private List<List<List<String>>> clientsOf(String direction, Random random) {
        var entries = IntStream.range(0, TIMES)
                .boxed()
                .flatMap(time -> numbers.get(direction).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(entries, random);
        List<List<List<String>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new ArrayList<>());
        }
        for (int start = 0; start < entries.size(); start += LIST) {
            clients.get(start / LIST % CLIENTS).add(entries.subList(start, Math.min(start + LIST, entries.size())));
        }
        return clients;
    }

    private void send(String direction, List<List<String>> lists) {
        var agency = AGENCIES.get(direction);
        var client = new ApiClient(port, "agency-" + agency);
        for (var list : lists) {
            var entries = list.stream()
                    .map(number -> Map.of(
                            "id", "m-" + number, "direction", direction, "reference", number, "decision", "accepted"))
                    .toList();
            client.post("/api/agencies/" + agency + "/confirmations", entries)
                    .expect(200)
                    .json()
                    .forEach(answer -> results.add(new Result(
                            answer.get("id").asText(), answer.get("result").asText())));
        }
    }

    private void everyEntryWasTakenOnce() {
        assertThat(results).hasSize(ALL * AGENCIES.size() * TIMES);
        Map<String, Integer> taken = new HashMap<>();
        results.stream()
                .filter(result -> !result.result().equals("duplicate"))
                .peek(result -> assertThat(result.result()).isIn("matched", "unmatched"))
                .forEach(result -> taken.merge(result.id(), 1, Integer::sum));
        assertThat(taken).hasSize(ALL * AGENCIES.size());
        assertThat(taken.values()).containsOnly(1);
        assertThat(count("select count(*) from agency_message")).isEqualTo(ALL * AGENCIES.size());
        assertThat(count("select count(*) from refused_entry")).isZero();
    }

    private void everyWaitingProposalBecameEligibleOnce() {
        assertThat(perProposal("select number from proposal where status = 'eligible'"))
                .isEqualTo(once(WAITING, 0));
        assertThat(perProposal("select number from proposal_history where event = 'confirmed'"))
                .isEqualTo(once(WAITING, 0));
        assertThat(perProposal("select number from letter where kind = 'eligible'"))
                .isEqualTo(once(WAITING, 0));
        assertThat(perProposal("select number from agency_message where effect = 'answered'"))
                .isEqualTo(once(WAITING, 0));
    }

    private void theOthersKeepTheirsForLater() {
        assertThat(perProposal("select number from agency_message where effect = 'kept-early'"))
                .isEqualTo(once(SUBMITTED + SUBMITTING, WAITING));
        assertThat(perProposal("select reference as number from agency_message where match_state = 'unmatched'"
                        + " and effect is null"))
                .isEqualTo(once(ALL - WAITING - SUBMITTED - SUBMITTING, WAITING + SUBMITTED + SUBMITTING));
    }

    /** Of those submitted before the storm and in its middle, one each of every direction goes on. */
    private void whatWasKeptCountsOnceToo() {
        numbers.values()
                .forEach(proposals -> List.of(proposals.get(WAITING), proposals.get(WAITING + SUBMITTED))
                        .forEach(number -> {
                            crowd.recommend("recommender-sc-kjt", number);
                            crowd.pass(number);
                            assertThat(perProposal("select number from proposal_history where event = 'confirmed'"))
                                    .containsEntry(number, 1L);
                            assertThat(perProposal("select number from letter where kind = 'eligible'"))
                                    .containsEntry(number, 1L);
                        }));
    }

    /** One each for the proposals of every direction at so many places. */
    private Map<String, Long> once(int count, int from) {
        return numbers.values().stream()
                .flatMap(proposals -> proposals.subList(from, from + count).stream())
                .collect(Collectors.toMap(number -> number, number -> 1L));
    }

    private Map<String, Long> perProposal(String query) {
        return jdbc.sql(query).query(String.class).list().stream()
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static void allAtOnce(Stream<Runnable> work) throws InterruptedException {
        assertThat(Concurrently.run(work.<Callable<?>>map(each -> () -> {
                            each.run();
                            return true;
                        })
                        .toList()))
                .containsOnly("done");
    }
}
