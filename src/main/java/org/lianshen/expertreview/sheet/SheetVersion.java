package org.lianshen.expertreview.sheet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.language.word.Word;
import org.springframework.modulith.NamedInterface;

/**
 * A review sheet as it was sent; a later one may have taken its place.
 *
 * @param assignment the assignment's id
 * @param expert the expert's id
 * @param expertName the expert's name
 * @param version 1 for the first that was sent
 * @param sheet the sheet, complete
 * @param score its score, from 0 to 100, six decimals
 * @param filedAt when it was sent
 * @param end why it does not count any more, or null where it does
 */
@NamedInterface("sheet")
public record SheetVersion(
        AssignmentId assignment,
        String expert,
        String expertName,
        int version,
        Sheet sheet,
        BigDecimal score,
        Instant filedAt,
        @Nullable End end) {

    /**
     * Why a sheet does not count any more.
     *
     * @param kind what happened to it
     * @param reason why, in the words of whoever did it, or null
     * @param by their account
     * @param at when
     */
    @NamedInterface("sheet")
    public record End(Kind kind, @Nullable String reason, String by, Instant at) {}

    /** What may happen to a sheet that was sent. */
    @NamedInterface("sheet")
    public enum Kind implements Word {
        /** The officer sent it back to its author. */
        RETURNED("returned"),
        /** Its author took it back. */
        TAKEN_BACK("taken-back"),
        /** Its author revised it after reading the others. */
        REVISED("revised");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        @JsonValue
        public String word() {
            return word;
        }
    }

    /** The same with these marks. */
    SheetVersion with(Map<String, CriterionScore> marks) {
        return new SheetVersion(assignment, expert, expertName, version, sheet.with(marks), score, filedAt, end);
    }

    /** Its score with three decimals. */
    public BigDecimal roundedScore() {
        return score.setScale(3, RoundingMode.HALF_UP);
    }

    /** Whether it counts. */
    public boolean counts() {
        return end == null;
    }
}
