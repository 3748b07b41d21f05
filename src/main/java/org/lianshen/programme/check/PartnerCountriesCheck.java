package org.lianshen.programme.check;

import java.util.List;

/**
 * Participants come from several of these countries.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param atLeast how many different ones
 */
public record PartnerCountriesCheck(List<String> countries, int atLeast) implements Check {

    /** Keeps its own copies of the lists. */
    public PartnerCountriesCheck {
        countries = List.copyOf(countries);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.partnerCountries(this);
    }
}
