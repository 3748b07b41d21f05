package org.lianshen.expertreview;

import java.util.Optional;

/** Sheets that experts have begun and not sent, as the floor above knows them: it holds the tasks. */
public interface SheetDrafts {

    /** What the account has begun in the task of that assignment; none where it has not claimed it. */
    Optional<Sheet> find(AssignmentId assignment, String account);
}
