package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** The part an organisation plays on its side. */
public enum ParticipantRole implements Word {
    /** Leads its side. */
    LEAD("lead"),
    /** Takes part beside the lead. */
    PARTNER("partner");

    private final String word;

    ParticipantRole(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
