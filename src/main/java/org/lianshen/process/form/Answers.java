package org.lianshen.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/**
 * What a person sent with a form. Every question asked of it that finds no good answer is remembered, and told at once.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 4000;

    private final Map<String, JsonNode> values;
    private final String path;
    private final FieldLabels labels;
    private final List<FieldError> errors;

    private Answers(Map<String, JsonNode> values, String path, FieldLabels labels, List<FieldError> errors) {
        this.values = values;
        this.path = path;
        this.labels = labels;
        this.errors = errors;
    }

    /**
     * The answers in what the engine was given.
     *
     * @param labels what the form calls its fields
     */
    static Answers of(VariableMap variables, FieldLabels labels) {
        var values = new LinkedHashMap<String, JsonNode>();
        var answers = new Answers(values, "", labels, new ArrayList<>());
        for (var name : variables.keySet()) {
            if (isPlain(variables.getValueTyped(name))) {
                var value = node(variables.get(name));
                values.put(name, value);
                answers.expectKnown("/" + name, value);
            } else {
                answers.error(name, label -> Text.of("process.answer.simple-values-only", label));
            }
        }
        return answers;
    }

    /** What the form does not ask is refused, so that nobody believes it was heard. */
    private void expectKnown(String at, JsonNode value) {
        if (!labels.knows(at)) {
            errors.add(FieldError.at(at, Text.of("process.answer.not-asked-for", at.substring(1))));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                for (var field : value.get(index).properties()) {
                    expectKnown(at + "/" + index + "/" + field.getKey(), field.getValue());
                }
            }
        }
    }

    /**
     * Texts, numbers, truth, JSON; no file, and no object that somebody would have to make again from what was sent.
     */
    private static boolean isPlain(@Nullable TypedValue value) {
        return value == null
                || value.getType() == null
                || value instanceof JsonValue
                || value.getType() instanceof PrimitiveValueType
                        && !value.getType().equals(ValueType.BYTES);
    }

    /** A text stays a text, whatever it begins with. */
    private static JsonNode node(@Nullable Object value) {
        return value instanceof SpinJsonNode json ? parsed(json.toString()) : JSON.valueToTree(value);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** A list, also one that a program sent as text. */
    private JsonNode list(String name) {
        var node = values.getOrDefault(name, JsonNodeFactory.instance.missingNode());
        var list = node.isTextual() ? parsed(node.asText()) : node;
        if (!list.isArray() && !list.isMissingNode() && !list.isNull() && !Blank.is(list.asText())) {
            error(name, label -> Text.of("process.answer.takes-a-list", label));
        }
        return list;
    }

    /** A text without the space around it, or null where there is none. */
    public @Nullable String text(String name) {
        var node = values.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isContainerNode()) {
            error(name, label -> Text.of("process.answer.takes-a-text", label));
            return null;
        }
        var text = node.asText().strip();
        if (text.indexOf('\0') >= 0) {
            error(name, label -> Text.of("process.answer.control-characters", label));
        }
        if (text.length() > LONGEST_TEXT) {
            error(name, label -> Text.of("process.answer.too-long", label, LONGEST_TEXT));
        }
        return Blank.is(text) ? null : text;
    }

    /** A text that forms ask in one field where it must be there and in another where it may. */
    public @Nullable String either(String name, String other) {
        var text = text(name);
        return text == null ? text(other) : text;
    }

    /** A text that must be there. */
    public String requiredText(String name) {
        var text = text(name);
        if (text == null) {
            error(name, label -> Text.of("process.answer.fill-in", label));
            return "";
        }
        return text;
    }

    /** One of some words. */
    public String oneOf(String name, String... words) {
        var text = text(name);
        if (text == null || !List.of(words).contains(text)) {
            error(name, label -> Text.of("process.answer.choose", label));
            return "";
        }
        return text;
    }

    /** A number, or null where there is none that can be read. */
    public @Nullable BigDecimal number(String name) {
        var node = values.get(name);
        if (node != null && node.isNumber()) {
            return node.decimalValue();
        }
        if (node != null && node.isTextual() && node.asText().strip().matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            return new BigDecimal(node.asText().strip());
        }
        return null;
    }

    /** Whether a box is ticked; not, where there is no answer. */
    public boolean flag(String name) {
        var node = values.get(name);
        return node != null && (node.isBoolean() ? node.booleanValue() : "true".equals(node.asText()));
    }

    /** A box that must be ticked. */
    public void ticked(String name) {
        if (!flag(name)) {
            error(name, label -> Text.of("process.answer.tick", label));
        }
    }

    /** The rows of a list; empty where there is none. */
    public List<Answers> rows(String name) {
        var node = list(name);
        var rows = new ArrayList<Answers>();
        for (int index = 0; index < node.size(); index++) {
            var row = new LinkedHashMap<String, JsonNode>();
            node.get(index).properties().forEach(entry -> row.put(entry.getKey(), entry.getValue()));
            rows.add(new Answers(row, path + "/" + name + "/" + index, labels, errors));
        }
        return rows;
    }

    /** The words of a multiple choice; empty where there are none. */
    public List<String> words(String name) {
        return StreamSupport.stream(list(name).spliterator(), false)
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    /** Notes that an answer does not do, said of the field's label. */
    private void error(String name, Function<Text, Text> said) {
        var at = path + "/" + name;
        if (errors.stream().noneMatch(error -> error.path().equals(at))) {
            errors.add(FieldError.at(at, inItsRow(said.apply(labels.at(at)))));
        }
    }

    /** Says which row of a list is meant. */
    private Text inItsRow(Text said) {
        var index = path.substring(path.lastIndexOf('/') + 1);
        return index.isEmpty() ? said : Text.of("process.answer.in-row", Integer.parseInt(index) + 1, said);
    }

    /**
     * Ends the questions.
     *
     * @throws Refusal with everything that does not do
     */
    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
    }
}
