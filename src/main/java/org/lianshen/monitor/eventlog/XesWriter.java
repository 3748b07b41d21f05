package org.lianshen.monitor.eventlog;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lianshen.monitor.ProposalKey;

/** Writes a log of traces, one per proposal, as XES (IEEE 1849-2016), one event after the other. */
final class XesWriter {

    private static final String NAME = "concept:name";
    private static final String TRANSITION = "lifecycle:transition";
    private static final String TIME = "time:timestamp";

    private final XMLStreamWriter xml;
    private final EventReading reading;

    XesWriter(OutputStream out, EventReading reading) throws XMLStreamException {
        this.reading = reading;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /**
     * Writes the whole log.
     *
     * @param name what the log is of
     * @param rows the events of proposals, those of a proposal together and in order of time
     */
    void write(String name, Iterator<EventRow> rows) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace("http://www.xes-standard.org/");
        xml.writeAttribute("xes.version", "1849-2016");
        xml.writeAttribute("xes.features", "");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        globals();
        classifier("Activity", NAME);
        classifier("Activity and transition", NAME + " " + TRANSITION);
        attribute("string", NAME, name);
        attribute("string", "lifecycle:model", "standard");
        traces(rows);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void globals() throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        attribute("string", NAME, "");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        attribute("string", NAME, "");
        attribute("string", TRANSITION, Transition.COMPLETED.standard());
        attribute("date", TIME, "1970-01-01T00:00:00.000Z");
        xml.writeEndElement();
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("keys", keys);
    }

    private void traces(Iterator<EventRow> rows) throws XMLStreamException {
        ProposalKey open = null;
        while (rows.hasNext()) {
            var row = rows.next();
            var event = reading.event(row);
            if (event.number() != null && !event.number().equals(open)) {
                if (open != null) {
                    xml.writeEndElement();
                }
                open = event.number();
                xml.writeStartElement("trace");
                attribute("string", NAME, open.value());
                attribute("string", "round", row.round());
            }
            event(event);
        }
        if (open != null) {
            xml.writeEndElement();
        }
    }

    private void event(LogEvent event) throws XMLStreamException {
        var transition = event.transition() == null ? Transition.COMPLETED : event.transition();
        xml.writeStartElement("event");
        attribute("string", NAME, event.activity());
        attribute("string", TRANSITION, transition.standard());
        attribute("date", TIME, LogTime.of(event.at()));
        if (event.duty() != null) {
            attribute("string", "org:role", event.duty());
        }
        if (event.reviewer() != null) {
            attribute("string", "org:resource", event.reviewer());
        }
        for (var other : event.attributes().entrySet()) {
            attribute("string", other.getKey(), other.getValue());
        }
        xml.writeEndElement();
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
