package org.lianshen.process.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a proposal or round.
 *
 * @param kind what
 * @param model key of the model; null where a question was asked
 * @param element id of the element; null likewise
 * @param word what else names it; see {@link MoveKind}
 * @param about the variables that tell it from others of its kind, by their names
 * @param says the variables that it set
 * @param answer what a question was answered: a text, a truth, or a list of texts; moments as ISO 8601 writes them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Move(
        MoveKind kind,
        @Nullable String model,
        @Nullable String element,
        @Nullable String word,
        @Nullable Map<String, String> about,
        @Nullable Map<String, String> says,
        @Nullable Object answer) {

    /** An element was entered. */
    public static Move entered(String model, String element) {
        return new Move(MoveKind.ENTERED, model, element, null, null, null, null);
    }

    /** A question was asked. */
    public static Move asked(String question, Object answer) {
        return new Move(MoveKind.ASKED, null, null, question, null, null, answer);
    }
}
