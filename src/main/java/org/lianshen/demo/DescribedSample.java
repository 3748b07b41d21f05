package org.lianshen.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.springframework.core.io.ClassPathResource;

/**
 * A sample proposal as {@code samples.yaml} describes it.
 *
 * @param direction code of the direction in the demonstration call
 * @param stage how far it goes by itself
 * @param applicant account of the applicant
 * @param recommender id of the recommender it names
 * @param field Chinese name of the field
 * @param title in both languages
 * @param summary in Chinese
 * @param keywords in Chinese
 * @param durationMonths duration in months
 * @param requestedFunding CNY yuan
 * @param monthsPerYear the investigator's time on it; null for enough
 * @param enterprise whether a Chinese enterprise takes part with own funding
 * @param oneSided whether no application to the agency is declared
 * @param reviews per expert a score or that they decline; experts beyond the list have not answered
 */
record DescribedSample(
        String direction,
        Stage stage,
        String applicant,
        String recommender,
        String field,
        Text title,
        String summary,
        List<String> keywords,
        int durationMonths,
        BigDecimal requestedFunding,
        @Nullable Integer monthsPerYear,
        boolean enterprise,
        boolean oneSided,
        @Nullable List<String> reviews) {

    /** How far a sample goes. */
    enum Stage {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("not-recommended")
        NOT_RECOMMENDED,
        @JsonProperty("recommended")
        RECOMMENDED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("formally-refused")
        FORMALLY_REFUSED,
        @JsonProperty("verifying-funds")
        VERIFYING_FUNDS,
        @JsonProperty("funds-insufficient")
        FUNDS_INSUFFICIENT,
        @JsonProperty("verifying-letter")
        VERIFYING_LETTER,
        @JsonProperty("letter-denied")
        LETTER_DENIED,
        @JsonProperty("verifying-evidence")
        VERIFYING_EVIDENCE,
        @JsonProperty("evidence-rejected")
        EVIDENCE_REJECTED,
        @JsonProperty("awaiting-confirmation")
        AWAITING_CONFIRMATION,
        @JsonProperty("partly-confirmed")
        PARTLY_CONFIRMED,
        @JsonProperty("mismatch")
        MISMATCH,
        @JsonProperty("returned-for-agreement")
        RETURNED_FOR_AGREEMENT,
        @JsonProperty("agency-rejected")
        AGENCY_REJECTED,
        @JsonProperty("void")
        VOID,
        @JsonProperty("answered-late")
        ANSWERED_LATE,
        @JsonProperty("eligible")
        ELIGIBLE,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** All samples, in the order they are made. */
    static List<DescribedSample> all() {
        try (var file = new ClassPathResource("guidelines-demo/samples.yaml").getInputStream()) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
