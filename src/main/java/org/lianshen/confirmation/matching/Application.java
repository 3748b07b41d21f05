package org.lianshen.confirmation.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side's application as far as it tells who and what it is. Every name is a list of its spellings (Chinese,
 * English, a transliteration, in any order); an empty list says nothing.
 *
 * @param id unique on its side
 * @param title the title
 * @param chineseOrganisation the Chinese lead
 * @param foreignOrganisations the foreign organisations that may be meant, the lead first
 * @param chineseInvestigator the Chinese principal investigator
 * @param foreignInvestigator the foreign principal investigator
 * @param durationMonths duration in months
 * @param secondary ours: it has ended and yields to one that lives; theirs: it came through an agency whose own
 *     investigator we do not know, so that another foreign name says nothing
 */
public record Application(
        String id,
        List<String> title,
        List<String> chineseOrganisation,
        List<List<String>> foreignOrganisations,
        List<String> chineseInvestigator,
        List<String> foreignInvestigator,
        @Nullable Integer durationMonths,
        boolean secondary) {

    /** Keeps its own copies of the lists. */
    public Application {
        title = List.copyOf(title);
        chineseOrganisation = List.copyOf(chineseOrganisation);
        foreignOrganisations = foreignOrganisations.stream().map(List::copyOf).toList();
        chineseInvestigator = List.copyOf(chineseInvestigator);
        foreignInvestigator = List.copyOf(foreignInvestigator);
    }
}
