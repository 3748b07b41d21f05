package org.lianshen.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What decides the process model of a direction; the word is also the id of the process. */
public enum CooperationType implements Word {
    /** Both sides apply and wait for the foreign agency's confirmation (联合研究). */
    JOINT_RESEARCH("joint-research"),
    /** As joint research, with enterprises: composition and matching funds (产学研). */
    INDUSTRY_RESEARCH("industry-research"),
    /** No dual submission; the foreign government's support letter is verified (联合实验室). */
    JOINT_LABORATORY("joint-laboratory"),
    /** A secretariat and the agencies of several partner countries confirm (多边). */
    MULTILATERAL("multilateral"),
    /** The partner is funded by its own government; the evidence is verified (对方出资). */
    PARTNER_FUNDED("partner-funded");

    private final String word;

    CooperationType(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
