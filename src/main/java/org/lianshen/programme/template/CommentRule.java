package org.lianshen.programme.template;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** Whether experts comment on a criterion. */
public enum CommentRule implements Word {
    /** They must. */
    REQUIRED("required"),
    /** They may. */
    OPTIONAL("optional"),
    /** They are not asked. */
    NONE("none");

    private final String word;

    CommentRule(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
