package org.lianshen.expertreview.assignment;

import java.util.Collection;
import java.util.Set;

/** Which reviews have been taken up, as the floor above knows it: it holds the tasks. */
public interface ClaimedReviews {

    /** Those of these assignments whose task somebody has claimed. */
    Set<AssignmentId> among(Collection<AssignmentId> assignments);
}
