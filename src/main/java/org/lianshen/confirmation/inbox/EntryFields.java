package org.lianshen.confirmation.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;

/** The fields of one entry, put in one by one; nothing is coerced, and each wrong field is told once. */
public final class EntryFields {

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_DURATION = 120;
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of("id", "direction", "reference", "decision"), Word.all(ComparedField.class).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final String pointer;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<FieldError> problems = new ArrayList<>();

    /** An empty entry; its place in the list. */
    public EntryFields(String pointer) {
        this.pointer = pointer;
    }

    /** Puts a string or a whole number in; any other value is of the wrong type, null is missing. */
    public void put(String name, @Nullable Object value) {
        if (!KNOWN.contains(name)) {
            wrong(name, Text.of("confirmation.unknown-property"));
        } else if (values.containsKey(name)) {
            wrong(name, Text.of("confirmation.property-given-twice"));
        } else {
            values.put(name, value == null ? "" : value);
        }
    }

    public void notAnObject() {
        problems.add(FieldError.at(pointer, Text.of("confirmation.json-object")));
    }

    /** A value that is no use, whatever its type would be. */
    public void refuse(String name, Text why) {
        wrong(name, why);
    }

    /** Something that is wrong with no single field. */
    public void refuse(Text why) {
        problems.add(new FieldError(pointer, why));
    }

    /** The entry, with all that is wrong. */
    public EntryReading read(String raw) {
        var id = required("id", LONGEST_ID);
        var direction = required("direction", LONGEST_ID);
        var reference = text("reference", LONGEST_REFERENCE);
        var decision = decision();
        var title = text(ComparedField.TITLE);
        var chineseOrganisation = text(ComparedField.CHINESE_ORGANISATION);
        var foreignOrganisation = text(ComparedField.FOREIGN_ORGANISATION);
        var chineseInvestigator = text(ComparedField.CHINESE_INVESTIGATOR);
        var foreignInvestigator = text(ComparedField.FOREIGN_INVESTIGATOR);
        var durationMonths = months();
        var entry = problems.isEmpty() && id != null && direction != null && decision != null
                ? new ForeignEntry(
                        id,
                        direction,
                        reference,
                        decision,
                        title,
                        chineseOrganisation,
                        foreignOrganisation,
                        chineseInvestigator,
                        foreignInvestigator,
                        durationMonths)
                : null;
        return new EntryReading(pointer, raw, id, direction, entry, problems);
    }

    private @Nullable String required(String name, int longest) {
        if (!present(name)) {
            wrong(name, Text.of("confirmation.required"));
            return null;
        }
        return text(name, longest);
    }

    private @Nullable AgencyDecision decision() {
        var word = required("decision", LONGEST_ID);
        if (word == null) {
            return null;
        }
        var decision = Word.find(AgencyDecision.class, word);
        if (decision.isEmpty()) {
            var words = String.join(" ", Word.all(AgencyDecision.class));
            wrong("decision", Text.of("confirmation.one-of", words));
        }
        return decision.orElse(null);
    }

    private @Nullable Integer months() {
        var name = ComparedField.DURATION_MONTHS.word();
        if (!present(name)) {
            return null;
        }
        if (values.get(name) instanceof Integer months && months >= 1 && months <= LONGEST_DURATION) {
            return months;
        }
        wrong(name, Text.of("confirmation.months-from-1-to-120"));
        return null;
    }

    private @Nullable String text(ComparedField field) {
        return text(field.word(), LONGEST_TEXT);
    }

    /** Stripped of white space around it; an empty text is a missing one. */
    private @Nullable String text(String name, int longest) {
        if (!present(name)) {
            return null;
        }
        if (!(values.get(name) instanceof String text)) {
            wrong(name, Text.of("confirmation.string"));
        } else if (text.length() > longest) {
            wrong(name, Text.of("confirmation.at-most-characters", longest));
        } else if (!storable(text)) {
            wrong(name, Text.of("confirmation.control-characters"));
        } else {
            return text.strip();
        }
        return null;
    }

    private boolean present(String name) {
        var value = values.get(name);
        return value != null && !(value instanceof String text && Blank.is(text) && storable(text));
    }

    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && !Character.isWhitespace(c))
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private void wrong(String name, Text said) {
        var path = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        if (problems.stream().noneMatch(problem -> problem.path().equals(path))) {
            problems.add(FieldError.at(path, said));
        }
    }
}
