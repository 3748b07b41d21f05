package org.lianshen.process.draft;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/**
 * What a client sends as a draft. Only the frame is looked at; the answers are kept to the letter and checked when the
 * form is sent.
 *
 * @param json the answers, a JSON object
 */
public record SentAnswers(String json) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ANSWERS = "answers";

    /**
     * Reads the body of a request.
     *
     * @param utf8 {@code {"answers":{…}}}
     * @throws Refusal bad request, where it is not JSON in UTF-8; malformed, where it is something else than that
     */
    public static SentAnswers read(byte[] utf8, Words words) {
        try {
            return read(decoded(utf8), words);
        } catch (IOException broken) {
            var refusal = new Refusal(Refusal.Kind.BAD_REQUEST, "not-json", words.text("draft.not-json"), List.of());
            refusal.initCause(broken);
            throw refusal;
        }
    }

    private static String decoded(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static SentAnswers read(String text, Words words) throws IOException {
        try (var parser = FACTORY.createParser(text)) {
            var errors = new ArrayList<FieldError>();
            String answers = null;
            if (parser.nextToken() == null) {
                throw new IOException("There is nothing");
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                errors.add(new FieldError("", words.text("draft.no-object")));
            } else {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    answers = property(parser, text, errors, words, answers);
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException("Something follows the object");
            }
            if (answers == null && errors.isEmpty()) {
                errors.add(new FieldError("/" + ANSWERS, words.text("draft.no-object")));
            }
            if (answers == null || !errors.isEmpty()) {
                throw Refusal.malformed(errors);
            }
            return new SentAnswers(answers);
        }
    }

    private static @Nullable String property(
            JsonParser parser, String text, List<FieldError> errors, Words words, @Nullable String answers)
            throws IOException {
        var name = parser.currentName();
        var token = parser.nextToken();
        long start = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        if (!name.equals(ANSWERS)) {
            errors.add(new FieldError("/" + pointer(name), unknown(words)));
            return answers;
        }
        if (token != JsonToken.START_OBJECT) {
            errors.add(new FieldError("/" + ANSWERS, words.text("draft.no-object")));
            return answers;
        }
        long end = parser.currentLocation().getCharOffset();
        return text.substring((int) start, (int) end);
    }

    private static Text unknown(Words words) {
        return words.text("draft.unknown");
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
