package org.lianshen.programme;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out a direction's calendar from the call's schedule and what officers decided. */
final class EffectiveCalendar {

    private EffectiveCalendar() {}

    /**
     * The calendar in effect. A recommenders' deadline that counts from the applicants' moves with an extension of it,
     * but does not shrink when the intake is closed early; an agency's deadline is its own and moves by itself only.
     */
    static Calendar of(Schedule schedule, Direction direction, Instant anchor, List<DeadlineChange> changes) {
        Instant planned = schedule.applicants().at(anchor, anchor);
        Instant applicants = planned;
        Instant extended = planned;
        Instant recommendersMoved = Instant.MIN;
        Instant reviewUntil = null;
        boolean closed = false;
        Map<String, Instant> agencies = agencies(schedule, direction, anchor, planned);
        for (DeadlineChange change : changes) {
            switch (change.kind()) {
                case APPLICANTS -> {
                    applicants = change.until();
                    extended = change.closing() ? extended : change.until();
                    closed = change.closing();
                }
                case RECOMMENDERS -> recommendersMoved = change.until();
                case AGENCY -> agencies.put(String.valueOf(change.agency()), change.until());
                case REVIEW -> reviewUntil = change.until();
            }
        }
        Instant recommenders = schedule.recommenders().at(anchor, extended);
        return new Calendar(
                schedule.opens().at(anchor, planned),
                applicants,
                recommenders.isAfter(recommendersMoved) ? recommenders : recommendersMoved,
                agencies,
                closed,
                schedule.reviewClaim(),
                schedule.review(),
                Optional.ofNullable(reviewUntil),
                schedule.noticeWorkingDays());
    }

    private static Map<String, Instant> agencies(
            Schedule schedule, Direction direction, Instant anchor, Instant applicants) {
        Map<String, Instant> deadlines = new HashMap<>();
        schedule.agencies().forEach((agency, moment) -> {
            if (direction.confirmation().awaits(agency)) {
                deadlines.put(agency, moment.at(anchor, applicants));
            }
        });
        return deadlines;
    }
}
