package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What an agency's silence at its own deadline means for a proposal. */
public enum Silence implements Word {
    /** The guideline says 单方申报无效: the proposal is void. */
    VOID("void"),
    /** A liaison officer decides, and says why. */
    PERSON("person");

    private final String word;

    Silence(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
