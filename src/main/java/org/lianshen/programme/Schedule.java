package org.lianshen.programme;

import java.time.Period;
import java.util.Map;

/**
 * The calendar of a call as its file has it, before officers moved anything.
 *
 * @param opens intake opens
 * @param applicants applicants' deadline
 * @param recommenders recommenders' deadline
 * @param agencies each agency's own deadline, by its id
 * @param reviewClaim time an expert has to claim, from the assignment
 * @param review time an expert has to review, from the assignment
 * @param noticeWorkingDays length of the public notice
 */
public record Schedule(
        Moment opens,
        Moment applicants,
        Moment recommenders,
        Map<String, Moment> agencies,
        Period reviewClaim,
        Period review,
        int noticeWorkingDays) {

    /** Keeps its own copy of the map. */
    public Schedule {
        agencies = Map.copyOf(agencies);
    }

    /** Whether any of its moments counts from the anchor, the day the call was first loaded. */
    public boolean anchored() {
        return opens.anchored()
                || applicants.anchored()
                || recommenders.anchored()
                || agencies.values().stream().anyMatch(Moment::anchored);
    }
}
