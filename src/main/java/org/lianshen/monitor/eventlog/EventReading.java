package org.lianshen.monitor.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.identity.Role;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.monitor.diagram.DrawnElement;
import org.springframework.stereotype.Component;

/** Makes rows into events and objects that name nobody: reviewers by their pseudonyms, all others by their duty. */
@Component
class EventReading {

    private final Drawings drawings;
    private final ReviewerPseudonyms pseudonyms;

    EventReading(Drawings drawings, ReviewerPseudonyms pseudonyms) {
        this.drawings = drawings;
        this.pseudonyms = pseudonyms;
    }

    LogEvent event(EventRow row) {
        var duty = duty(row.definition(), row.activity());
        boolean reviewer = row.source() == EventSource.ASSIGNMENT || duty == Role.EXPERT;
        return new LogEvent(
                row.id(),
                row.number(),
                row.activity(),
                row.transition() == null ? null : Transition.ofWord(row.transition()),
                row.at(),
                duty == null ? null : word(duty),
                reviewer && row.account() != null ? pseudonym(row.round(), row.account()) : null,
                attributes(row),
                relations(row));
    }

    private static LinkedHashMap<String, String> attributes(EventRow row) {
        var attributes = new LinkedHashMap<String, String>();
        if (row.model() != null) {
            attributes.put("model", row.model());
        }
        var values = new String @Nullable [] {row.first(), row.second()};
        var names = row.source().attributes();
        for (int place = 0; place < names.size(); place++) {
            if (values[place] != null) {
                attributes.put(names.get(place), values[place]);
            }
        }
        return attributes;
    }

    private static List<Relation> relations(EventRow row) {
        var relations = new ArrayList<Relation>();
        relations.add(
                row.number() == null
                        ? new Relation(ObjectType.ROUND.id(row.round()), ObjectType.ROUND.word())
                        : new Relation(ObjectType.PROPOSAL.id(row.number().value()), ObjectType.PROPOSAL.word()));
        var type = row.source().object();
        if (type != null && row.object() != null) {
            relations.add(new Relation(type.id(row.object()), type.word()));
        }
        return relations;
    }

    /** The value that the log has for a part of an object. */
    String value(ObjectPart part) {
        return part.name().equals("reviewer") ? pseudonym(part.round(), part.value()) : part.value();
    }

    /** The duty of a task by its step, or null. */
    @Nullable
    String dutyOfStep(ObjectPart step) {
        var duty = duty(step.definition(), step.value());
        return duty == null ? null : word(duty);
    }

    private @Nullable Role duty(@Nullable String definition, String activity) {
        return definition == null
                ? null
                : drawings.version(definition)
                        .flatMap(drawing -> drawing.element(activity))
                        .map(DrawnElement::duty)
                        .orElse(null);
    }

    private String pseudonym(String round, String account) {
        return pseudonyms.of(round, account).code();
    }

    private static String word(Role duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }
}
