package org.lianshen.confirmation.matching;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a pair, field by field; a field is null where either side is silent or the two cannot be compared.
 *
 * @param title the title
 * @param chineseOrganisation the Chinese lead
 * @param foreignOrganisation the likest of the foreign organisations
 * @param chineseInvestigator the Chinese principal investigator
 * @param foreignInvestigator the foreign principal investigator
 * @param durationMonths duration
 * @param total the sum of the points
 */
public record Score(
        @Nullable FieldScore title,
        @Nullable FieldScore chineseOrganisation,
        @Nullable FieldScore foreignOrganisation,
        @Nullable FieldScore chineseInvestigator,
        @Nullable FieldScore foreignInvestigator,
        @Nullable FieldScore durationMonths,
        double total) {

    /** A title of which every word found its like. */
    private static final double WHOLE = 0.93;

    /** A title that may be of the same project, with a word or two replaced. */
    private static final double ALIKE = 0.6;

    static Score of(
            @Nullable FieldScore title,
            @Nullable FieldScore chineseOrganisation,
            @Nullable FieldScore foreignOrganisation,
            @Nullable FieldScore chineseInvestigator,
            @Nullable FieldScore foreignInvestigator,
            @Nullable FieldScore durationMonths) {
        double total = Stream.of(
                        title,
                        chineseOrganisation,
                        foreignOrganisation,
                        chineseInvestigator,
                        foreignInvestigator,
                        durationMonths)
                .filter(Objects::nonNull)
                .mapToDouble(FieldScore::points)
                .sum();
        return new Score(
                title,
                chineseOrganisation,
                foreignOrganisation,
                chineseInvestigator,
                foreignInvestigator,
                durationMonths,
                total);
    }

    /**
     * Whether the pair says enough of the right kind to be matched without a person: two of title and investigators
     * agree, or one of them and both organisations; the title, where it can be compared, is at least alike, for a team
     * may have more than one project, and neither side's team contradicts unless the title is the same word by word.
     */
    boolean conclusive() {
        long identifying = Stream.of(title, chineseInvestigator, foreignInvestigator)
                .filter(Score::agrees)
                .count();
        long organisations = Stream.of(chineseOrganisation, foreignOrganisation)
                .filter(Score::agrees)
                .count();
        boolean other =
                other(chineseInvestigator, chineseOrganisation) || other(foreignInvestigator, foreignOrganisation);
        boolean whole = title != null && title.similarity() >= WHOLE;
        return (identifying >= 2 || (identifying == 1 && organisations == 2))
                && (title == null || title.similarity() >= ALIKE)
                && (!other || whole);
    }

    /** Whether this is another team: another investigator, or an unknown one elsewhere. */
    private static boolean other(@Nullable FieldScore investigator, @Nullable FieldScore organisation) {
        return contradicts(investigator) || (contradicts(organisation) && !agrees(investigator));
    }

    private static boolean agrees(@Nullable FieldScore field) {
        return field != null && field.agrees();
    }

    private static boolean contradicts(@Nullable FieldScore field) {
        return field != null && field.contradicts();
    }
}
