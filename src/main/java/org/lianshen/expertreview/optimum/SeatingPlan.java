package org.lianshen.expertreview.optimum;

import java.util.List;
import java.util.SortedMap;

/**
 * Who is seated, and what is known about it.
 *
 * @param seats all of them, the fixed ones included, by proposal and expert
 * @param totalAffinity of all seats
 * @param worst the proposal whose seats have the least affinity in all; the first of equals, empty if there is no
 *     proposal
 * @param worstAffinity how much that is
 * @param loads by expert what they carry then, their load from outside the round included
 * @param shortage where seats stay empty
 * @param relaxations what would help; none where no seat stays empty
 * @param solver whose answer was taken, with its version
 * @param inputSha256 of the input's canonical text
 */
public record SeatingPlan(
        List<Seat> seats,
        long totalAffinity,
        String worst,
        long worstAffinity,
        SortedMap<String, Integer> loads,
        Shortage shortage,
        List<Relaxation> relaxations,
        String solver,
        String inputSha256,
        Certificate certificate) {

    /** The plan with what would help. */
    SeatingPlan relaxedBy(List<Relaxation> found) {
        return new SeatingPlan(
                seats,
                totalAffinity,
                worst,
                worstAffinity,
                loads,
                shortage,
                List.copyOf(found),
                solver,
                inputSha256,
                certificate);
    }
}
