package org.lianshen.proposal.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Reads JSON text into a tree with exact numbers; a property that comes twice is a problem, the first one stands. */
final class StrictJson {

    /** A proposal's own objects are five deep. */
    private static final int DEEPEST = 50;

    /** Nobody mends more at once. */
    private static final int MOST_PROBLEMS = 1_000;

    private static final int LONGEST_STEP = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<FieldError> problems;

    /** A reader that adds to these problems. */
    StrictJson(List<FieldError> problems) {
        this.problems = problems;
    }

    /**
     * The tree of one JSON text in UTF-8.
     *
     * @throws Refusal bad request, if it is not JSON
     */
    JsonNode read(byte[] utf8) {
        try (JsonParser parser = FACTORY.createParser(decoded(utf8))) {
            if (parser.nextToken() == null) {
                throw notJson(null);
            }
            JsonNode tree = value(parser, "");
            if (parser.nextToken() != null) {
                throw notJson(null);
            }
            return tree;
        } catch (IOException broken) {
            throw notJson(broken);
        }
    }

    private static String decoded(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw notJson(null);
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = pointer + "/" + escaped(name);
            parser.nextToken();
            JsonNode value = value(parser, child);
            if (object.has(name)) {
                note(problems, child, Text.of("proposal.content.property-given-twice"));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size()));
        }
        return array;
    }

    /** A property's name as a part of a JSON pointer (RFC 6901); of a name without end the beginning. */
    static String escaped(String name) {
        String step = name.length() <= LONGEST_STEP ? name : name.substring(0, LONGEST_STEP) + "…";
        return step.replace("~", "~0").replace("/", "~1");
    }

    /** Adds a problem, where there are not more than anybody would read. */
    static void note(List<FieldError> problems, String path, Text text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(FieldError.at(path, text));
        }
    }

    private static Refusal notJson(@Nullable IOException cause) {
        Refusal refusal = new Refusal(
                Refusal.Kind.BAD_REQUEST, "not-json", Text.of("proposal.content.not-valid-json"), List.of());
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
