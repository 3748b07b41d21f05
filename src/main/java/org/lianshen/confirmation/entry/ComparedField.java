package org.lianshen.confirmation.entry;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/**
 * A field that both sides' applications say and are compared in, in the order of the contract. Readers, the comparison,
 * the columns of lists and workbooks, pages and forms take the fields from here.
 */
public enum ComparedField implements Word {
    /** The title. */
    TITLE(
            "title",
            ApplicationData::title,
            ForeignEntry::title,
            new ComparedFieldLabels(
                    Text.of("confirmation.difference.title"),
                    Text.of("confirmation.sheet-difference.title"),
                    Text.of("confirmation.sheet.title"),
                    Text.of("confirmation.sheet.title-ours"),
                    Text.of("confirmation.sheet.title-theirs"))),
    /** The Chinese lead. */
    CHINESE_ORGANISATION(
            "chineseOrganisation",
            ApplicationData::chineseOrganisation,
            ForeignEntry::chineseOrganisation,
            new ComparedFieldLabels(
                    Text.of("confirmation.difference.chinese-organisation"),
                    Text.of("confirmation.difference.chinese-organisation"),
                    Text.of("confirmation.sheet.chinese-organisation"),
                    Text.of("confirmation.sheet.chinese-organisation-ours"),
                    Text.of("confirmation.sheet.chinese-organisation-theirs"))),
    /** The foreign lead. */
    FOREIGN_ORGANISATION(
            "foreignOrganisation",
            ApplicationData::foreignOrganisation,
            ForeignEntry::foreignOrganisation,
            new ComparedFieldLabels(
                    Text.of("confirmation.difference.foreign-organisation"),
                    Text.of("confirmation.sheet-difference.foreign-organisation"),
                    Text.of("confirmation.sheet.foreign-organisation"),
                    Text.of("confirmation.sheet.foreign-organisation-ours"),
                    Text.of("confirmation.sheet.foreign-organisation-theirs"))),
    /** The Chinese principal investigator. */
    CHINESE_INVESTIGATOR(
            "chineseInvestigator",
            ApplicationData::chineseInvestigator,
            ForeignEntry::chineseInvestigator,
            new ComparedFieldLabels(
                    Text.of("confirmation.difference.chinese-investigator"),
                    Text.of("confirmation.difference.chinese-investigator"),
                    Text.of("confirmation.sheet.chinese-pi"),
                    Text.of("confirmation.sheet.chinese-investigator-ours"),
                    Text.of("confirmation.sheet.chinese-investigator-theirs"))),
    /** The foreign principal investigator. */
    FOREIGN_INVESTIGATOR(
            "foreignInvestigator",
            ApplicationData::foreignInvestigator,
            ForeignEntry::foreignInvestigator,
            new ComparedFieldLabels(
                    Text.of("confirmation.difference.foreign-investigator"),
                    Text.of("confirmation.sheet-difference.foreign-investigator"),
                    Text.of("confirmation.sheet.foreign-pi"),
                    Text.of("confirmation.sheet.foreign-investigator-ours"),
                    Text.of("confirmation.sheet.foreign-investigator-theirs"))),
    /** The duration in months. */
    DURATION_MONTHS(
            "durationMonths",
            ApplicationData::durationMonths,
            ForeignEntry::durationMonths,
            new ComparedFieldLabels(
                    Text.of("confirmation.difference.duration"),
                    Text.of("confirmation.sheet-difference.months"),
                    Text.of("confirmation.sheet.months"),
                    Text.of("confirmation.sheet.months-ours"),
                    Text.of("confirmation.sheet.months-theirs")));

    /** All of them as people compare two applications: what is of one side stands together. */
    public static final List<ComparedField> BY_SIDE = List.of(
            TITLE,
            CHINESE_ORGANISATION,
            CHINESE_INVESTIGATOR,
            FOREIGN_ORGANISATION,
            FOREIGN_INVESTIGATOR,
            DURATION_MONTHS);

    private final String word;
    private final Function<ApplicationData, @Nullable Object> ofApplication;
    private final Function<ForeignEntry, @Nullable Object> ofEntry;
    private final ComparedFieldLabels labels;

    ComparedField(
            String word,
            Function<ApplicationData, @Nullable Object> ofApplication,
            Function<ForeignEntry, @Nullable Object> ofEntry,
            ComparedFieldLabels labels) {
        this.word = word;
        this.ofApplication = ofApplication;
        this.ofEntry = ofEntry;
        this.labels = labels;
    }

    /** The property of the contract. */
    @Override
    public String word() {
        return word;
    }

    /** What people call it. */
    public ComparedFieldLabels labels() {
        return labels;
    }

    /** What an application says there: a text, or a whole number; null where it says nothing. */
    public @Nullable Object of(@Nullable ApplicationData application) {
        return application == null ? null : ofApplication.apply(application);
    }

    /** The same as a text. */
    public @Nullable Text text(@Nullable ApplicationData application) {
        var said = of(application);
        if (said == null || said instanceof Text) {
            return (Text) said;
        }
        return new Text(said.toString(), said.toString());
    }

    /** What an agency's entry says there: a string, or a whole number; null where it says nothing. */
    @Nullable
    Object of(ForeignEntry entry) {
        return ofEntry.apply(entry);
    }
}
