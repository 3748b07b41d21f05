package org.lianshen.monitor.eventlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object-centric log as OCEL 2.0 JSON, one event and one object after the other. All values are JSON strings,
 * as the published schema wants them, whatever their type.
 */
final class OcelWriter {

    /** What has always been so; readers take a value of that time for one that does not change. */
    private static final String EVER = "1970-01-01T00:00:00Z";

    private final JsonGenerator json;
    private final EventReading reading;

    OcelWriter(OutputStream out, EventReading reading) throws IOException {
        this.reading = reading;
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
    }

    void eventTypes(List<EventKind> kinds) throws IOException {
        json.writeArrayFieldStart("eventTypes");
        for (var kind : kinds) {
            var attributes = Stream.concat(
                            kind.source().attributes().stream(),
                            kind.source().isStep() ? Stream.of("model", "duty", "reviewer") : reviewers(kind))
                    .map(ObjectType.Attribute::text)
                    .toList();
            type(kind.type(), attributes);
        }
        json.writeEndArray();
    }

    private static Stream<String> reviewers(EventKind kind) {
        return kind.source() == EventSource.ASSIGNMENT ? Stream.of("reviewer") : Stream.empty();
    }

    void objectTypes() throws IOException {
        json.writeArrayFieldStart("objectTypes");
        for (var type : ObjectType.values()) {
            type(type.title(), type.attributes());
        }
        json.writeEndArray();
    }

    private void type(String name, List<ObjectType.Attribute> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("attributes");
        for (var attribute : attributes) {
            json.writeStartObject();
            json.writeStringField("name", attribute.name());
            json.writeStringField("type", attribute.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void events(Iterator<EventRow> rows) throws IOException {
        json.writeArrayFieldStart("events");
        while (rows.hasNext()) {
            event(reading.event(rows.next()));
        }
        json.writeEndArray();
    }

    private void event(LogEvent event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("type", event.type());
        json.writeStringField("time", LogTime.of(event.at()));
        json.writeArrayFieldStart("attributes");
        for (var attribute : event.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue(), null);
        }
        if (event.duty() != null) {
            attribute("duty", event.duty(), null);
        }
        if (event.reviewer() != null) {
            attribute("reviewer", event.reviewer(), null);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("relationships");
        for (var relation : event.relations()) {
            relation(relation);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes objects, whose parts come one after the other, attributes before relations. */
    void objects(Iterator<ObjectPart> parts) throws IOException {
        json.writeArrayFieldStart("objects");
        String open = null;
        boolean related = false;
        while (parts.hasNext()) {
            var part = parts.next();
            if (!part.id().equals(open)) {
                end(open != null, related);
                begin(part);
                open = part.id();
                related = false;
            }
            if (part.relation() && !related) {
                json.writeEndArray();
                json.writeArrayFieldStart("relationships");
                related = true;
            }
            part(part);
        }
        end(open != null, related);
        json.writeEndArray();
    }

    private void begin(ObjectPart first) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", first.id());
        json.writeStringField("type", first.type().title());
        json.writeArrayFieldStart("attributes");
    }

    private void end(boolean begun, boolean related) throws IOException {
        if (begun) {
            json.writeEndArray();
            if (!related) {
                json.writeArrayFieldStart("relationships");
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private void part(ObjectPart part) throws IOException {
        if (part.relation()) {
            relation(new Relation(part.value(), part.name()));
            return;
        }
        var since = part.since() == null ? EVER : LogTime.of(part.since());
        attribute(part.name(), reading.value(part), since);
        var duty = part.name().equals("step") ? reading.dutyOfStep(part) : null;
        if (duty != null) {
            attribute("duty", duty, EVER);
        }
    }

    private void attribute(String name, String value, @Nullable String time) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (time != null) {
            json.writeStringField("time", time);
        }
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private void relation(Relation relation) throws IOException {
        json.writeStartObject();
        json.writeStringField("objectId", relation.object());
        json.writeStringField("qualifier", relation.qualifier());
        json.writeEndObject();
    }

    /** Ends the log. Whatever failed before is not ended, so that nobody takes a part of a log for all of it. */
    void end() throws IOException {
        json.writeEndObject();
        json.flush();
    }
}
