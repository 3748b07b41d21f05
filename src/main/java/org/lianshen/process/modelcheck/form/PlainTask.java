package org.lianshen.process.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.modelcheck.finding.KnownNames.KnownDoor;

/**
 * What a form says of itself whose answers need no code: people read and acknowledge, or choose an outcome, and may
 * give a reason. It says so in custom properties of the field {@code decision} or {@code acknowledged}: {@code about},
 * and {@code workingDays} until it is due.
 *
 * @param about {@code proposal} or {@code round}, or whatever else is written there
 * @param workingDays until when the task is due, counted from its beginning; null where that is no number
 * @param outcomes the words that {@code decision} may be; none where people only acknowledge
 * @param reason whether a reason is asked
 * @param reasonRequired whether it must be given
 */
public record PlainTask(
        String about, @Nullable Integer workingDays, Set<String> outcomes, boolean reason, boolean reasonRequired) {

    /** The field by which people choose. */
    public static final String DECISION = "decision";

    /** The field by which people say that they have read it. */
    public static final String ACKNOWLEDGED = "acknowledged";

    /** The field for the reason. */
    public static final String REASON = "reason";

    static final String PROPOSAL = "proposal";
    static final String ROUND = "round";
    static final String ABOUT = "about";
    static final String WORKING_DAYS = "workingDays";

    /** Keeps its own copy. */
    public PlainTask {
        outcomes = Set.copyOf(outcomes);
    }

    /** What a form says of itself; empty where it says nothing. */
    public static Optional<PlainTask> of(JsonNode schema) {
        var reason = field(schema, field -> field.path("key").asText().equals(REASON));
        return field(schema, PlainTask::isDeclared).map(field -> of(field, reason.orElse(null)));
    }

    private static Optional<JsonNode> field(JsonNode schema, Predicate<JsonNode> which) {
        return fields(schema).filter(which).findFirst();
    }

    /** Of the form itself and of its groups, not of its lists. */
    private static Stream<JsonNode> fields(JsonNode container) {
        return StreamSupport.stream(container.path("components").spliterator(), false)
                .filter(field -> !FormDocument.type(field).equals(FormDocument.LIST))
                .flatMap(field -> Stream.concat(Stream.of(field), fields(field)));
    }

    static boolean isDeclared(JsonNode field) {
        var properties = field.path("properties");
        return properties.has(ABOUT) || properties.has(WORKING_DAYS);
    }

    private static PlainTask of(JsonNode field, @Nullable JsonNode reason) {
        var outcomes = new LinkedHashSet<String>();
        field.path("values").forEach(value -> outcomes.add(value.path("value").asText()));
        var properties = field.path("properties");
        var days = properties.path(WORKING_DAYS).asText().strip();
        return new PlainTask(
                properties.path(ABOUT).asText().strip(),
                days.matches("[1-9]\\d{0,2}") ? Integer.valueOf(days) : null,
                outcomes,
                reason != null,
                reason != null && reason.path("validate").path("required").asBoolean());
    }

    /** Whether it is about a round and not about a proposal. */
    public boolean ofRound() {
        return about.equals(ROUND);
    }

    /** The door that stands for it. */
    KnownDoor door() {
        var fields = new TreeSet<String>();
        fields.add(outcomes.isEmpty() ? ACKNOWLEDGED : DECISION);
        if (reason) {
            fields.add(REASON);
        }
        return new KnownDoor(outcomes, ofRound(), fields);
    }
}
