package org.lianshen.confirmation.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Reads an agency's list entry by entry, so that one bad entry spoils no other. */
final class EntryReader {

    /** Entries that one list may have. */
    static final int MOST_ENTRIES = 10_000;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Object OTHER = new Object();

    private EntryReader() {}

    /**
     * The entries of a JSON list, in their order.
     *
     * @param utf8 the list
     * @throws Refusal where it is no JSON, no list, or too long a list
     */
    static List<EntryReading> read(byte[] utf8) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            try (var parser = FACTORY.createParser(text)) {
                return list(parser, text);
            }
        } catch (IOException broken) {
            throw notJson(broken);
        }
    }

    private static List<EntryReading> list(JsonParser parser, String text) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw Refusal.malformed(List.of(FieldError.at("", Text.of("confirmation.json-list"))));
        }
        var entries = new ArrayList<EntryReading>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (entries.size() == MOST_ENTRIES) {
                throw new Refusal(
                        Refusal.Kind.TOO_LARGE,
                        "too-many-entries",
                        Text.of("confirmation.at-most-entries", MOST_ENTRIES),
                        List.of());
            }
            entries.add(entry(parser, text, "/" + entries.size()));
        }
        if (parser.nextToken() != null) {
            throw notJson(null);
        }
        return entries;
    }

    private static EntryReading entry(JsonParser parser, String text, String pointer) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var fields = new EntryFields(pointer);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
        } else {
            fields.notAnObject();
            parser.getText();
            parser.skipChildren();
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return fields.read(text.substring(start, Math.min(end, text.length())));
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : OTHER;
            default -> {
                parser.skipChildren();
                yield OTHER;
            }
        };
    }

    private static Refusal notJson(@Nullable IOException cause) {
        var refusal =
                new Refusal(Refusal.Kind.BAD_REQUEST, "not-json", Text.of("confirmation.not-valid-json"), List.of());
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
