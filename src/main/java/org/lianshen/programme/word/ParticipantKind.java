package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What kind of organisation takes part. */
public enum ParticipantKind implements Word {
    /** University (高校). */
    UNIVERSITY("university"),
    /** Research institute (科研院所). */
    INSTITUTE("institute"),
    /** Hospital (医院). */
    HOSPITAL("hospital"),
    /** Enterprise (企业). */
    ENTERPRISE("enterprise"),
    /** Any other organisation. */
    OTHER("other");

    private final String word;

    ParticipantKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
