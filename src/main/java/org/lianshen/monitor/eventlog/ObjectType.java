package org.lianshen.monitor.eventlog;

import java.util.List;
import java.util.Locale;
import org.lianshen.language.word.Word;

/** The kinds of objects of a log, with their attributes. */
enum ObjectType implements Word {
    ROUND(Attribute.text("call"), Attribute.text("direction"), Attribute.text("stage")),
    PROPOSAL(Attribute.text("call"), Attribute.text("direction"), Attribute.text("status")),
    ASSIGNMENT(Attribute.text("reviewer"), Attribute.text("state")),
    ENTRY(Attribute.text("agency"), Attribute.text("decision"), Attribute.text("effect")),
    LETTER(Attribute.text("kind"), Attribute.text("state")),
    TASK(Attribute.text("step"), Attribute.text("model"), Attribute.text("duty"), Attribute.time("due"));

    private final List<Attribute> attributes;

    ObjectType(Attribute... attributes) {
        this.attributes = List.of(attributes);
    }

    /**
     * An attribute.
     *
     * @param name its name
     * @param type one of the types of OCEL 2.0
     */
    record Attribute(String name, String type) {
        static Attribute text(String name) {
            return new Attribute(name, "string");
        }

        static Attribute time(String name) {
            return new Attribute(name, "time");
        }
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the log. */
    String title() {
        return this == ENTRY ? "agency entry" : word();
    }

    /** What every object of it may have. */
    List<Attribute> attributes() {
        return attributes;
    }

    /** The id of one of them: the kind before its own id, so that none has another's. */
    String id(String own) {
        return word() + ":" + own;
    }
}
