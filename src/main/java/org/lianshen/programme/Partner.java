package org.lianshen.programme;

import java.util.List;
import org.lianshen.language.Text;

/**
 * Whom a direction cooperates with. Several directions may share a partner.
 *
 * @param id lower-case word, the same in every direction of that partner
 * @param name its name
 * @param countries ISO 3166-1 alpha-2 codes
 */
public record Partner(String id, Text name, List<String> countries) {

    /** Keeps its own copy of the list. */
    public Partner {
        countries = List.copyOf(countries);
    }
}
