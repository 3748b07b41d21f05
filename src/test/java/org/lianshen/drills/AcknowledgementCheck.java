package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.drills.Journal.What;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what clients were told with the database and with the mail that came. */
final class AcknowledgementCheck {

    private static final Duration LONGEST_REST = Duration.ofMinutes(4);

    private final DrillEnvironment environment;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Map<String, Set<String>> ends;
    private final int harms;
    private final List<String> faults = new ArrayList<>();

    /**
     * A ledger to be closed.
     *
     * @param ends where each proposal may stand
     * @param harms how often something was killed or cut, each of which may have repeated one mail
     */
    AcknowledgementCheck(DrillEnvironment environment, Map<String, Set<String>> ends, int harms) {
        this.environment = environment;
        this.jdbc = environment.server.jdbc();
        this.journal = environment.journal();
        this.ends = ends;
        this.harms = harms;
    }

    /** Waits until nothing is left to be done, compares, prints the figures, and fails where anything is amiss. */
    void close(DrillFigures figures) {
        long rest = System.nanoTime();
        awaitQuiet();
        figures.add("seconds until all was quiet", (System.nanoTime() - rest) / 1_000_000_000);
        compare();
        for (var what : What.values()) {
            figures.add("told of " + what, journal.told(what).size());
        }
        figures.add("letters", rows("select message_id from letter").size())
                .add("repeated mails, same Message-ID", repeated())
                .add("proposals that went their way", ends.size())
                .add("promises compared", journal.toldInAll())
                .add("requests failed and sent again", journal.failures())
                .add("unreadable answers", journal.unreadable().size())
                .add("drafts nobody was told of", untold())
                .add("faults", faults.size())
                .print();
        assertThat(faults).as("faults in the ledger").isEmpty();
    }

    /** Compares without waiting; everything that is amiss. */
    List<String> compare() {
        promises();
        faults.addAll(astray());
        Audit.twice().forEach(this::none);
        Audit.stuck().forEach(this::none);
        Audit.untold().forEach(this::none);
        mail();
        journal.unreadable().stream().distinct().limit(5).forEach(answer -> faults.add("unreadable: " + answer));
        return faults;
    }

    private void awaitQuiet() {
        try {
            Polling.until(
                    "all letters sent, all timers done, all proposals at their ends",
                    LONGEST_REST,
                    () -> astray().isEmpty()
                            && Audit.stuck().values().stream()
                                    .allMatch(query -> rows(query).isEmpty()));
        } catch (AssertionError late) {
            faults.add(late.getMessage());
        }
    }

    private void promises() {
        kept(What.DRAFT, "select number || ' ' from proposal");
        kept(What.DOCUMENT, "select number || ' ' || id from proposal_document");
        kept(
                What.RECEIPT,
                "select number || ' ' || idempotency_key || ' ' || everything_sha256 from submission_receipt");
        kept(What.WITHDRAWAL, "select number || ' ' from proposal where status = 'withdrawn'");
        kept(What.ENTRY, "select reference || ' ' from agency_message");
        kept(What.RECOMMENDATION, "select number || ' ' || decision from recommendation");
        kept(What.FORMAL_CHECK, "select number || ' ' || decision from formal_check");
        kept(What.REVIEW, "select number || ' ' || expert from expert_assignment join review_sheet on assignment = id");
        kept(
                What.ROUND_STEP,
                "select direction || ' closed' from calendar_change where closing"
                        + " union select direction || ' assigned' from expert_assignment"
                        + " union select direction || ' settled' from round where settled_at is not null"
                        + " union select direction || ' approved' from round where approved_at is not null");
    }

    private void kept(What what, String query) {
        var there = new HashSet<>(rows(query));
        journal.told(what).stream()
                .map(one -> one.number() + " " + one.detail())
                .filter(promise -> !there.contains(promise))
                .forEach(promise -> faults.add("lost " + what + ": " + promise));
    }

    /** Proposals that are not where they may be. */
    private List<String> astray() {
        var statuses = jdbc.sql("select number, status from proposal").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("number"), row -> (String) row.get("status")));
        return ends.entrySet().stream()
                .filter(end -> !end.getValue().contains(statuses.getOrDefault(end.getKey(), "absent")))
                .map(end -> end.getKey() + " is " + statuses.get(end.getKey()) + " instead of " + end.getValue())
                .toList();
    }

    private void mail() {
        var received = environment.mail.received();
        var written = new HashSet<>(rows("select message_id from letter"));
        written.stream().filter(id -> !received.containsKey(id)).forEach(id -> faults.add("letter never came: " + id));
        received.keySet().stream().filter(id -> !written.contains(id)).forEach(id -> faults.add("unknown mail: " + id));
        if (repeated() > harms) {
            faults.add(repeated() + " repeated mails, but at most " + harms + " are due");
        }
    }

    private long repeated() {
        return environment.mail.received().values().stream()
                .mapToLong(times -> times - 1)
                .sum();
    }

    private long untold() {
        var told = new HashSet<String>();
        journal.told(What.DRAFT).forEach(one -> told.add(one.number()));
        return rows("select number from proposal").stream()
                .filter(number -> !told.contains(number))
                .count();
    }

    private void none(String fault, String query) {
        rows(query).forEach(row -> faults.add(fault + ": " + row));
    }

    private List<String> rows(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
