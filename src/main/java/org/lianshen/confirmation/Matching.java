package org.lianshen.confirmation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives entries their proposals. An entry and a proposal that arrive at the same moment must not miss each other: both
 * pass the same lock of their direction, arriving entries alone, arriving proposals together. Locks are always taken in
 * the order proposal, direction, entry.
 */
@Component
class Matching {

    private final JdbcClient jdbc;
    private final AgencyMessages messages;
    private final Matcher matcher;

    Matching(JdbcClient jdbc, AgencyMessages messages, Matcher matcher) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.matcher = matcher;
    }

    /** Matches entries of one direction that have just arrived. */
    @Transactional
    public void entriesArrived(String call, String direction, Collection<Long> entries) {
        queue("pg_advisory_xact_lock", call, direction);
        match(call, direction, messages.lockWaiting(entries));
    }

    /**
     * Matches the entries of a direction that wait for a proposal, after one has arrived or changed.
     *
     * @return ids of the entries that found that very proposal, oldest first
     */
    @Transactional
    public List<Long> proposalArrived(String call, String direction, String number) {
        queue("pg_advisory_xact_lock_shared", call, direction);
        return match(call, direction, messages.lockWaiting(call, direction)).stream()
                .filter(message -> number.equals(message.number()))
                .map(AgencyMessage::id)
                .toList();
    }

    private List<AgencyMessage> match(String call, String direction, List<AgencyMessage> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var matches = matcher.match(call, direction, waiting);
        for (var message : waiting) {
            var match = Objects.requireNonNull(matches.get(message.id()), "one match per entry");
            if (match.state() != message.matchState()) {
                messages.matched(message.id(), match);
            }
        }
        return messages.find(waiting.stream().map(AgencyMessage::id).toList());
    }

    private void queue(String lock, String call, String direction) {
        jdbc.sql("select " + lock + "(hashtextextended(:direction, 0))")
                .param("direction", "matching/" + call + "/" + direction)
                .query()
                .singleRow();
    }
}
