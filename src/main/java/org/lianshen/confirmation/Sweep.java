package org.lianshen.confirmation;

import java.util.List;
import java.util.stream.Collectors;
import org.lianshen.programme.DirectionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Heals what a crash left between keeping an entry and acting on it. One entry's failure does not stop the others. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final JdbcClient jdbc;
    private final AgencyMessages messages;
    private final Matching matching;
    private final EntryProcessor processor;

    Sweep(JdbcClient jdbc, AgencyMessages messages, Matching matching, EntryProcessor processor) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.matching = matching;
        this.processor = processor;
    }

    void run() {
        matchForgotten();
        messages.notHandled().forEach(this::act);
        unanswered().forEach(number -> attempt("proposal " + number, () -> processor.answerAgain(number)));
    }

    /** Acts on one entry; a failure is left to the next sweep. */
    void act(long id) {
        attempt("inbox entry " + id, () -> processor.act(id));
    }

    /**
     * Matches entries of one direction, and acts on earlier ones that found their proposals with them; a failure is left to
     * the next sweep.
     */
    void match(DirectionId direction, List<Long> ids) {
        attempt(
                "entries of " + direction,
                () -> matching.entriesArrived(direction, ids).stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(this::act));
    }

    private void matchForgotten() {
        messages.neverMatched().stream()
                .collect(Collectors.groupingBy(
                        AgencyMessage::direction, Collectors.mapping(AgencyMessage::id, Collectors.toList())))
                .forEach((direction, ids) ->
                        attempt("entries of " + direction, () -> matching.entriesArrived(direction, ids)));
    }

    private List<String> unanswered() {
        return jdbc.sql("select number from proposal p where status = 'awaiting-confirmation' and exists"
                        + " (select 1 from agency_message m where m.number = p.number and handled_at is not null)"
                        + " order by number")
                .query(String.class)
                .list();
    }

    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.error("Could not act on {}; the next sweep tries again", what, failure);
        }
    }
}
