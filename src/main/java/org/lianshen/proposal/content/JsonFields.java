package org.lianshen.proposal.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;

/**
 * The properties of one JSON object, taken one by one without any coercion. What has the wrong type is noted as a
 * problem and missing; {@code null} is missing; what nobody took is unknown.
 */
final class JsonFields {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DAY_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> problems;
    private final boolean bounded;
    private final Set<String> taken = new HashSet<>();

    private JsonFields(JsonNode object, String pointer, List<FieldError> problems, boolean bounded) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
        this.bounded = bounded;
    }

    /** The object that has no properties at all. */
    static <T> T empty(Function<JsonFields, T> reader) {
        return reader.apply(new JsonFields(JsonNodeFactory.instance.objectNode(), "", new ArrayList<>(), true));
    }

    /**
     * Reads one object; none where the node is something else. Unknown properties are noted after the reading.
     *
     * @param bounded whether lists may have no more elements than the contract says; what is kept already may
     */
    static <T> @Nullable T read(
            JsonNode node, String pointer, List<FieldError> problems, boolean bounded, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(node, pointer, problems, bounded);
        if (!node.isObject()) {
            fields.note(pointer, Text.of("proposal.content.json-object"));
            return null;
        }
        T value = reader.apply(fields);
        node.fieldNames().forEachRemaining(fields::refuseUnknown);
        return value;
    }

    private void refuseUnknown(String name) {
        if (!taken.contains(name)) {
            note(at(name), Text.of("proposal.content.unknown-property"));
        }
    }

    @Nullable
    String text(String name) {
        JsonNode node = take(name);
        return node == null ? null : text(node, at(name));
    }

    @Nullable
    Integer whole(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            return wrong(at(name), Text.of("proposal.content.whole-number"));
        }
        return node.intValue();
    }

    @Nullable
    BigDecimal money(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        return node.isNumber() ? node.decimalValue() : wrong(at(name), Text.of("proposal.content.number"));
    }

    @Nullable
    Boolean truth(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        return node.isBoolean()
                ? Boolean.valueOf(node.booleanValue())
                : wrong(at(name), Text.of("proposal.content.true-or-false"));
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return DAY_SHAPE.matcher(text).matches() ? LocalDate.parse(text, DAY) : wrongDay(name);
        } catch (DateTimeParseException noSuchDay) {
            return wrongDay(name);
        }
    }

    private @Nullable LocalDate wrongDay(String name) {
        return wrong(at(name), Text.of("proposal.content.date"));
    }

    <E extends Enum<E> & Word> @Nullable E word(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String words = String.join(" ", Word.all(type));
        return Word.find(type, text).orElseGet(() -> wrong(at(name), Text.of("proposal.content.one-of", words)));
    }

    <T> @Nullable T object(String name, Function<JsonFields, T> reader) {
        JsonNode node = take(name);
        return node == null ? null : read(node, at(name), problems, bounded, reader);
    }

    <T> List<T> objects(String name, int most, Function<JsonFields, T> reader) {
        return list(name, most, empty(reader), (node, at) -> read(node, at, problems, bounded, reader));
    }

    List<String> texts(String name, int most) {
        return list(name, most, "", this::text);
    }

    /**
     * An unreadable element keeps its place, so that later pointers stay true. Of a list that is too long none is read.
     */
    private <T> List<T> list(String name, int most, T unreadable, ElementReader<T> reader) {
        JsonNode node = take(name);
        List<T> list = new ArrayList<>();
        if (node == null) {
            return list;
        }
        if (!node.isArray()) {
            note(at(name), Text.of("proposal.content.json-array"));
            return list;
        }
        if (bounded && node.size() > most) {
            note(at(name), Text.of("proposal.content.too-many-entries", most, node.size()));
            return list;
        }
        for (int i = 0; i < node.size(); i++) {
            T element = reader.read(node.get(i), at(name) + "/" + i);
            list.add(element == null ? unreadable : element);
        }
        return list;
    }

    /** Reads one element of a list; none where it is unreadable. */
    private interface ElementReader<T> {
        @Nullable
        T read(JsonNode node, String pointer);
    }

    private @Nullable String text(JsonNode node, String at) {
        if (!node.isTextual()) {
            return wrong(at, Text.of("proposal.content.string"));
        }
        return storable(node.textValue())
                ? node.textValue()
                : wrong(at, Text.of("proposal.content.control-characters"));
    }

    private static boolean storable(String text) {
        return text.codePoints()
                .allMatch(c -> c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        || c == '\n'
                        || c == '\r'
                        || c == '\t');
    }

    private @Nullable JsonNode take(String name) {
        taken.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private String at(String name) {
        return pointer + "/" + StrictJson.escaped(name);
    }

    private <T> @Nullable T wrong(String at, Text said) {
        note(at, said);
        return null;
    }

    private void note(String at, Text said) {
        StrictJson.note(problems, at, said);
    }
}
