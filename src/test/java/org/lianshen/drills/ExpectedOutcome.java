package org.lianshen.drills;

import java.util.Set;

/** What happens to a proposal of a drill, and where it may stand afterwards. */
enum ExpectedOutcome {
    REVIEWED(Set.of("on-notice", "declined")),
    /** The agency confirms before the submission, the entry keeping the number of the draft. */
    CONFIRMED_EARLY(Set.of("on-notice", "declined")),
    /** The agency sends the same entry twice. */
    CONFIRMED_TWICE(Set.of("on-notice", "declined")),
    RETURNED(Set.of("on-notice", "declined")),
    WITHDRAWN_AT_ONCE(Set.of("withdrawn")),
    WITHDRAWN_IN_REVIEW(Set.of("withdrawn")),
    NOT_RECOMMENDED(Set.of("refused")),
    REFUSED(Set.of("refused")),
    REJECTED_BY_AGENCY(Set.of("refused"));

    private final Set<String> ends;

    ExpectedOutcome(Set<String> ends) {
        this.ends = ends;
    }

    /** Where it stands once its round has settled. */
    Set<String> ends() {
        return ends;
    }

    /** Of twenty proposals eleven go the straight way and each other fate is met at least once. */
    static ExpectedOutcome of(int index) {
        int place = index % 20;
        return place < values().length ? values()[place] : place == 9 ? RETURNED : REVIEWED;
    }

    boolean isReviewed() {
        return ends.contains("on-notice");
    }
}
