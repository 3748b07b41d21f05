package org.lianshen.expertreview.selfcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.affinity.Wish;
import org.lianshen.language.Text;

/**
 * What an expert can mark.
 *
 * @param kind what it is
 * @param key its number or name, by which it is marked
 * @param name its title or name
 * @param organisations who takes part in the proposal, where the call tells that; else empty
 * @param wish what the expert wishes, or null
 * @param reason why there is a conflict, or null where none is marked
 */
public record ListedRow(
        MarkedThing kind,
        String key,
        Text name,
        List<Text> organisations,
        @Nullable Wish wish,
        @Nullable String reason) {

    /** Keeps its own copy of the list. */
    public ListedRow {
        organisations = List.copyOf(organisations);
    }

    /** The same with another reason. */
    public ListedRow with(@Nullable String other) {
        return new ListedRow(kind, key, name, organisations, wish, other);
    }
}
