package org.lianshen.programme.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/**
 * The keys of one YAML mapping, taken one by one. A fault is noted and a harmless stand-in given, so that all faults of
 * a file come to light at once; the loading fails in the end. Keys that nobody took are faults.
 */
final class YamlFields extends YamlMapping {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private YamlFields(JsonNode mapping, FaultPlace place, Faults faults) {
        super(mapping, place, faults);
    }

    /** Reads one mapping; none where the node is something else. */
    static <T> @Nullable T read(
            JsonNode node, FaultPlace place, Faults faults, Function<YamlFields, @Nullable T> reader) {
        if (!node.isObject()) {
            faults.add(place, "must be a mapping of keys to values");
            return null;
        }
        YamlFields fields = new YamlFields(node, place, faults);
        T value = reader.apply(fields);
        fields.refuseUnknown();
        return value;
    }

    /** A lower-case word, as ids are. */
    String id(String key) {
        String id = text(key);
        if (!id.isEmpty() && !WORD.matcher(id).matches()) {
            fault(key, "\"" + id + "\" must be a word of a-z, 0-9, dot and dash");
        }
        return id;
    }

    Text bilingual(String key) {
        Text text = object(key, YamlFields::bilingual);
        return text == null ? new Text("", "") : text;
    }

    /** This mapping itself as a text in two languages. */
    Text bilingual() {
        return new Text(text("zh"), text("en"));
    }

    int whole(String key, int min, int max) {
        JsonNode node = required(key);
        if (node.isMissingNode()) {
            return min;
        }
        if (!node.isInt() || node.intValue() < min || node.intValue() > max) {
            fault(key, "must be a whole number from " + min + " to " + max);
            return min;
        }
        return node.intValue();
    }

    BigDecimal yuan(String key) {
        JsonNode node = required(key);
        if (node.isMissingNode()) {
            return BigDecimal.ZERO;
        }
        if (!node.isNumber()
                || node.decimalValue().signum() <= 0
                || node.decimalValue().stripTrailingZeros().scale() > 2) {
            fault(key, "must be an amount in yuan above zero, with at most two decimals");
            return BigDecimal.ZERO;
        }
        return node.decimalValue().setScale(2);
    }

    /** A number of at most two decimals. */
    BigDecimal decimal(String key, BigDecimal min, BigDecimal max) {
        JsonNode node = required(key);
        if (node.isMissingNode()) {
            return min;
        }
        if (!node.isNumber()
                || node.decimalValue().compareTo(min) < 0
                || node.decimalValue().compareTo(max) > 0
                || node.decimalValue().stripTrailingZeros().scale() > 2) {
            fault(
                    key,
                    "must be a number from " + min.toPlainString() + " to " + max.toPlainString()
                            + ", with at most two decimals");
            return min;
        }
        return node.decimalValue();
    }

    /** A truth value; false where the key is absent. */
    boolean flag(String key) {
        JsonNode node = node(key);
        if (!node.isMissingNode() && !node.isBoolean()) {
            fault(key, "must be true or false");
        }
        return node.booleanValue();
    }

    LocalDate day(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            fault(key, "\"" + text + "\" must be a date such as 2021-12-20");
            return LocalDate.EPOCH;
        }
    }

    Period period(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Period.ZERO : Period.parse(text);
        } catch (DateTimeParseException noPeriod) {
            fault(key, "\"" + text + "\" must be a period such as P7D");
            return Period.ZERO;
        }
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> type) {
        return word(text(key), at(key), type);
    }

    private <E extends Enum<E> & Word> E word(String text, FaultPlace at, Class<E> type) {
        return Word.find(type, text).orElseGet(() -> {
            if (!text.isEmpty()) {
                faults().add(at, "\"" + text + "\" is unknown; use one of: " + String.join(" ", Word.all(type)));
            }
            return type.getEnumConstants()[0];
        });
    }

    <E extends Enum<E> & Word> List<E> words(String key, Class<E> type) {
        return list(key, (node, at) -> word(text(node, at), at, type));
    }

    /** One word, or a list of them. */
    <E extends Enum<E> & Word> List<E> wordOrWords(String key, Class<E> type) {
        return node(key).isTextual() ? List.of(word(key, type)) : words(key, type);
    }

    List<String> texts(String key) {
        return list(key, this::text);
    }

    List<Text> bilinguals(String key) {
        return objects(key, YamlFields::bilingual);
    }

    /** A list of mappings; empty where the key is absent. */
    <T> List<T> objects(String key, Function<YamlFields, @Nullable T> reader) {
        return list(key, (node, at) -> read(node, at, faults(), reader));
    }

    /** Notes a fault where the list is absent or empty. */
    <T> List<T> notEmpty(String key, List<T> list) {
        if (list.isEmpty() && node(key).size() == 0) {
            fault(key, "needs at least one entry");
        }
        return list;
    }

    /** Notes a fault where the list is longer. */
    <T> List<T> atMost(String key, int most, List<T> list) {
        if (list.size() > most) {
            fault(key, "has " + list.size() + " entries; at most " + most + " will do");
        }
        return list;
    }

    <T> @Nullable T object(String key, Function<YamlFields, @Nullable T> reader) {
        JsonNode node = required(key);
        return node.isMissingNode() ? null : read(node, at(key), faults(), reader);
    }

    /** The texts of a mapping whose keys are data. */
    List<Map.Entry<String, String>> entries(String key) {
        JsonNode node = required(key);
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        if (!node.isMissingNode() && !node.isObject()) {
            fault(key, "must be a mapping of keys to values");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.add(Map.entry(entry.getKey(), text(entry.getValue(), at(key).at(entry.getKey()))));
        }
        return entries;
    }
}
