package org.lianshen.programme;

import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.lianshen.time.Beijing;

/**
 * The effective calendar of one direction: what the files say, moved by what officers decided since.
 *
 * @param opens intake opens
 * @param applicants applicants submit before this moment; the moment of the closing where the intake was closed early
 * @param recommenders recommenders recommend before this moment
 * @param agencies each agency of the direction confirms before this moment, by its id
 * @param closedEarly whether an officer closed the intake early
 * @param reviewClaim time an expert has to claim, from the assignment
 * @param review time an expert has to review, from the assignment
 * @param reviewUntil review deadline set by an officer; counts where it is later than assignment plus {@code review}
 * @param noticeWorkingDays length of the public notice
 */
public record Calendar(
        Instant opens,
        Instant applicants,
        Instant recommenders,
        Map<String, Instant> agencies,
        boolean closedEarly,
        Period reviewClaim,
        Period review,
        Optional<Instant> reviewUntil,
        int noticeWorkingDays) {

    /** Keeps its own copy of the map. */
    public Calendar {
        agencies = Map.copyOf(agencies);
    }

    /** Whether applicants may submit at that moment: from {@code opens}, before {@code applicants}. */
    public boolean intakeOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(applicants);
    }

    /** Until when an expert may claim a review assigned at that moment. */
    public Instant claimBy(Instant assigned) {
        return assigned.atZone(Beijing.ZONE).plus(reviewClaim).toInstant();
    }

    /** Until when an expert may finish a review assigned at that moment. */
    public Instant reviewBy(Instant assigned) {
        Instant planned = assigned.atZone(Beijing.ZONE).plus(review).toInstant();
        return reviewUntil.filter(until -> until.isAfter(planned)).orElse(planned);
    }

    /** The deadline of that agency in this direction. */
    public Optional<Instant> agency(String id) {
        return Optional.ofNullable(agencies.get(id));
    }
}
