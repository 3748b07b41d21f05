package org.lianshen.programme;

import java.util.List;
import org.lianshen.programme.word.Silence;

/**
 * Whose confirmation a direction waits for after the formal check (外方确认).
 *
 * @param required whether it waits at all; the lists are empty where it does not
 * @param agencies ids of the agencies that must all confirm
 * @param partnerAgencies ids of the agencies of which some must confirm as well; empty in bilateral directions
 * @param partnersRequired how many of these
 * @param onSilence what happens when the deadline passes without an answer
 */
public record Confirmation(
        boolean required,
        List<String> agencies,
        List<String> partnerAgencies,
        int partnersRequired,
        Silence onSilence) {

    /** Keeps its own copies of the lists. */
    public Confirmation {
        agencies = List.copyOf(agencies);
        partnerAgencies = List.copyOf(partnerAgencies);
    }

    /** Whether this agency may answer for the direction. */
    public boolean awaits(String agency) {
        return agencies.contains(agency) || partnerAgencies.contains(agency);
    }
}
