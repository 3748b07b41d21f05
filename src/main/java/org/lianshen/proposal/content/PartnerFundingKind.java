package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** How far the partner's funding has come. */
public enum PartnerFundingKind implements Word {
    /** The money has been granted (出资). */
    FUNDED("funded"),
    /** The money has been promised (出资承诺). */
    COMMITTED("committed");

    private final String word;

    PartnerFundingKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
