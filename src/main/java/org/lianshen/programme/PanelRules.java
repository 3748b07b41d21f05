package org.lianshen.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of the experts of one proposal, taken together. None of it is in the guideline.
 *
 * @param mostOfOneOrganisation experts of one organisation at most; null where that does not matter
 * @param languages of each of these languages at least one expert; primary language tags of BCP 47, such as {@code zh}
 */
public record PanelRules(@Nullable Integer mostOfOneOrganisation, List<String> languages) {

    /** Nothing is asked. */
    public static final PanelRules NONE = new PanelRules(null, List.of());

    /** Keeps its own copy of the list. */
    public PanelRules {
        languages = List.copyOf(languages);
    }
}
