package org.lianshen.monitor.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value of an attribute of an object, or one relation of it.
 *
 * @param type the object's type
 * @param own its own id among those of the type
 * @param relation whether it is a relation
 * @param name of the attribute, or the qualifier of the relation
 * @param value of the attribute, or the id of the related object
 * @param since when, or null for ever
 * @param definition the engine's id of the model's version, for a task
 * @param round key of the round
 */
record ObjectPart(
        ObjectType type,
        String own,
        boolean relation,
        String name,
        String value,
        @Nullable Instant since,
        @Nullable String definition,
        String round) {

    /** The object's id in the log. */
    String id() {
        return type.id(own);
    }
}
