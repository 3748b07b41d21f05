package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** Where a round stands. */
public enum RoundStage implements Word {
    OPEN(Text.of("round.stage.open")),
    POOL_CLOSED(Text.of("round.stage.pool-closed")),
    ASSIGNMENT(Text.of("round.stage.assignment")),
    REVIEW(Text.of("round.stage.review")),
    RANKING(Text.of("round.stage.ranking")),
    SETTLED(Text.of("round.stage.settled")),
    APPROVED(Text.of("round.stage.approved")),
    NOTICE(Text.of("round.stage.notice")),
    CLOSED(Text.of("round.stage.closed")),
    EMPTY(Text.of("round.stage.empty"));

    private final Text label;

    RoundStage(Text text) {
        this.label = text;
    }

    /** The word as programs and the database spell it. */
    @JsonValue
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** Whether a proposal that becomes eligible only now still takes part. */
    public boolean acceptsLatecomer() {
        return EnumSet.of(OPEN, POOL_CLOSED, ASSIGNMENT, REVIEW, EMPTY).contains(this);
    }
}
