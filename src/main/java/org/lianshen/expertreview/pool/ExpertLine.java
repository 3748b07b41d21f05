package org.lianshen.expertreview.pool;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert in the list of all.
 *
 * @param id the expert's id
 * @param name their name
 * @param organisation whom they work for
 * @param email where invitations go
 * @param account the account they log in with, or null
 * @param keywords what they know
 * @param fields fields of the guideline they know
 * @param languages languages they read proposals in
 * @param awayUntil the last day of the time they are away at present, or null
 * @param open reviews that are asked of them at present, over all rounds and calls
 * @param sent reviews they have sent, over all rounds and calls
 */
public record ExpertLine(
        String id,
        String name,
        String organisation,
        String email,
        @Nullable String account,
        List<String> keywords,
        List<String> fields,
        List<String> languages,
        @Nullable LocalDate awayUntil,
        int open,
        int sent) {

    /** Keeps its own copies of the lists. */
    public ExpertLine {
        keywords = List.copyOf(keywords);
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
    }
}
