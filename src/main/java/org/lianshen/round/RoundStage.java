package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import org.lianshen.language.Text;

/** Where a round stands. */
public enum RoundStage {
    OPEN("受理中", "intake open"),
    POOL_CLOSED("受理结束，资格审查中", "intake closed, pool not settled"),
    ASSIGNMENT("指派专家", "experts being assigned"),
    REVIEW("专家评审", "under review"),
    RANKING("排序中", "being ranked"),
    SETTLED("待批准", "settled, awaiting approval"),
    APPROVED("已批准", "approved"),
    NOTICE("公示中", "on public notice"),
    CLOSED("已结束", "closed"),
    EMPTY("无项目可评", "nothing to review");

    private final Text label;

    RoundStage(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** The word as programs and the database spell it. */
    @JsonValue
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

    static RoundStage ofWord(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage of a round: " + word));
    }
}
