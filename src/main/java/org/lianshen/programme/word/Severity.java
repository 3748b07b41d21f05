package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** How much a broken rule weighs; decided by the wording of the guideline. */
public enum Severity implements Word {
    /** 单方申报无效: the other side is missing so far; blocks nothing at the check. */
    VOID("void"),
    /** 须, 应, 仅限, 不超过: to be corrected, else the proposal is refused. */
    FAILURE("failure"),
    /** 原则上, 一般: shown, blocks nothing. */
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
