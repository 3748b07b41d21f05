package org.lianshen.confirmation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.matching.PrivateUse;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;

/**
 * What an agency is told about one entry of its list.
 *
 * @param id the agency's id of it; absent where it could not be read
 * @param result what became of it
 * @param number our number of the proposal it is about, if it has been found
 * @param message the same in words
 * @param errors what is wrong with an invalid entry, one per field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntryAnswer(
        @Nullable String id, Result result, @Nullable ProposalNumber number, Text message, List<FieldError> errors) {

    /** Keeps its own copy of the list. */
    public EntryAnswer {
        errors = List.copyOf(errors);
    }

    /** What becomes of an entry. */
    public enum Result implements Word {
        /** Kept, and its proposal found. */
        MATCHED("matched"),
        /** Kept; a person has to see which proposal is meant. */
        AMBIGUOUS("ambiguous"),
        /** Kept; there is no such proposal so far. */
        UNMATCHED("unmatched"),
        /** Its id was sent before; nothing changes. */
        DUPLICATE("duplicate"),
        /** Not well-formed, and not taken. */
        INVALID("invalid");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        @Override
        @JsonValue
        public String word() {
            return word;
        }
    }

    static EntryAnswer invalid(EntryReading reading) {
        return new EntryAnswer(
                reading.id(), Result.INVALID, null, Text.of("confirmation.entry.not-taken"), reading.problems());
    }

    static EntryAnswer duplicate(AgencyMessage before) {
        return new EntryAnswer(
                before.entry().id(),
                Result.DUPLICATE,
                before.number(),
                Text.of("confirmation.entry.received-before"),
                List.of());
    }

    static EntryAnswer kept(AgencyMessage message) {
        var state = message.matchState() == null ? MatchState.UNMATCHED : message.matchState();
        return switch (state) {
            case MATCHED -> answer(message, Result.MATCHED, done(message));
            case AMBIGUOUS -> answer(message, Result.AMBIGUOUS, Text.of("confirmation.entry.ambiguous"));
            case UNMATCHED -> answer(message, Result.UNMATCHED, Text.of("confirmation.entry.unmatched"));
        };
    }

    private static EntryAnswer answer(AgencyMessage message, Result result, Text text) {
        var told = PrivateUse.notice(message.entry().words())
                .map(notice -> new Text(text.zh() + notice.zh(), text.en() + " " + notice.en()))
                .orElse(text);
        return new EntryAnswer(message.entry().id(), result, message.number(), told, List.of());
    }

    private static Text done(AgencyMessage message) {
        return message.effect() == null
                ? Text.of("confirmation.entry.kept")
                : message.effect().text();
    }
}
