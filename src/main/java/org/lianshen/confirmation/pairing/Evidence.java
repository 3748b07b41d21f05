package org.lianshen.confirmation.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.matching.FieldScore;
import org.lianshen.confirmation.matching.MatchCandidate;
import org.lianshen.proposal.ProposalNumber;

/**
 * What speaks for an entry being about a proposal, field by field; a field is absent where either side is silent or the
 * two cannot be compared.
 *
 * @param number the proposal
 * @param title title
 * @param chineseOrganisation the Chinese lead
 * @param foreignOrganisation the likest foreign participant
 * @param chineseInvestigator the Chinese principal investigator
 * @param foreignInvestigator the foreign principal investigator
 * @param durationMonths duration
 * @param total all points together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        ProposalNumber number,
        @Nullable Field title,
        @Nullable Field chineseOrganisation,
        @Nullable Field foreignOrganisation,
        @Nullable Field chineseInvestigator,
        @Nullable Field foreignInvestigator,
        @Nullable Field durationMonths,
        BigDecimal total) {

    /**
     * What one field says.
     *
     * @param percent how alike the two are, 0–100
     * @param points what that is worth: bits of evidence with one decimal, negative where it speaks against the pair
     */
    public record Field(int percent, BigDecimal points) {}

    /** What that field says. */
    public @Nullable Field of(ComparedField field) {
        return switch (field) {
            case TITLE -> title;
            case CHINESE_ORGANISATION -> chineseOrganisation;
            case FOREIGN_ORGANISATION -> foreignOrganisation;
            case CHINESE_INVESTIGATOR -> chineseInvestigator;
            case FOREIGN_INVESTIGATOR -> foreignInvestigator;
            case DURATION_MONTHS -> durationMonths;
        };
    }

    static Evidence of(MatchCandidate candidate) {
        var score = candidate.score();
        return new Evidence(
                new ProposalNumber(candidate.ours()),
                scored(score.title()),
                scored(score.chineseOrganisation()),
                scored(score.foreignOrganisation()),
                scored(score.chineseInvestigator()),
                scored(score.foreignInvestigator()),
                scored(score.durationMonths()),
                tenths(score.total()));
    }

    private static @Nullable Field scored(@Nullable FieldScore score) {
        return score == null ? null : new Field((int) Math.round(100 * score.similarity()), tenths(score.points()));
    }

    private static BigDecimal tenths(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
