package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What the partners have signed with each other. */
public enum AgreementKind implements Word {
    /** Cooperation agreement (合作协议). */
    COOPERATION("cooperation"),
    /** Agreement on intellectual property (知识产权协议). */
    INTELLECTUAL_PROPERTY("intellectual-property"),
    /** Agreement on a joint laboratory (共建联合实验室合作协议). */
    JOINT_LABORATORY("joint-laboratory"),
    /** Letter of intent (意向书). */
    LETTER_OF_INTENT("letter-of-intent");

    private final String word;

    AgreementKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
