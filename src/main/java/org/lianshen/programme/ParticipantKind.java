package org.lianshen.programme;

import com.fasterxml.jackson.annotation.JsonValue;

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

    private final String wire;

    ParticipantKind(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
