package org.lianshen.monitor.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what the history says of a call. A log is written while it is read, so that it may be of any size; what
 * happens meanwhile is not in it. It names no person: reviewers have pseudonyms, all others appear by their duty; it
 * has no title, score or comment.
 */
@Service
@ForMonitors
public class EventLogs {

    private final LogRepository history;
    private final EventReading reading;

    EventLogs(LogRepository history, EventReading reading) {
        this.history = history;
        this.reading = reading;
    }

    /** Writes it as OCEL 2.0 JSON. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void ocel(MonitorScope scope, OutputStream out) throws IOException {
        var log = new OcelWriter(out, reading);
        log.eventTypes(history.kinds(scope));
        log.objectTypes();
        try (var rows = history.inOrderOfTime(scope)) {
            log.events(rows.iterator());
        }
        try (var parts = history.objects(scope)) {
            log.objects(parts.iterator());
        }
        log.end();
    }

    /** Writes it as XES, a trace for each proposal. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void xes(MonitorScope scope, OutputStream out) throws XMLStreamException {
        try (var rows = history.byProposal(scope)) {
            new XesWriter(out, reading).write(Objects.requireNonNullElse(scope.call(), "Lianshen"), rows.iterator());
        }
    }
}
