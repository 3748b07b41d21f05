package org.lianshen.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/**
 * What happened to a proposal: every step of its life and every note in its history has one. Its words for people stand
 * in the message files as {@code cause.<word>}; which letter tells of it, if any, notification decides.
 */
public enum Cause implements Word {
    CREATED("created"),
    SUBMITTED("submitted"),
    CORRECTED("corrected"),
    RECOMMENDED("recommended"),
    NOT_RECOMMENDED("not-recommended"),
    RECOMMENDATION_LAPSED("recommendation-lapsed"),
    RETURNED("returned"),
    RETURNED_FOR_AGREEMENT("returned-for-agreement"),
    FORMALLY_REFUSED("formally-refused"),
    CORRECTION_LAPSED("correction-lapsed"),
    FUNDS_INSUFFICIENT("funds-insufficient"),
    FUNDS_WAIVED("funds-waived"),
    LETTER_VERIFIED("letter-verified"),
    LETTER_REJECTED("letter-rejected"),
    EVIDENCE_VERIFIED("evidence-verified"),
    EVIDENCE_REJECTED("evidence-rejected"),
    FORMALLY_PASSED("formally-passed"),
    CONFIRMED("confirmed"),
    LIAISON_ELIGIBLE("liaison-eligible"),
    LIAISON_REFUSED("liaison-refused"),
    AGENCY_REJECTED("agency-rejected"),
    VOID("void"),
    REINSTATED("reinstated"),
    EXPERTS_ASSIGNED("experts-assigned"),
    REVIEWS_COMPLETE("reviews-complete"),
    REVIEW_REOPENED("review-reopened"),
    ON_NOTICE("on-notice"),
    BELOW_CUT("below-cut"),
    DECISION_KEPT("decision-kept"),
    OBJECTION_FILED("objection-filed"),
    OBJECTION_DISMISSED("objection-dismissed"),
    OBJECTION_UPHELD("objection-upheld"),
    FUNDED("funded"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn");

    private final String word;

    Cause(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
