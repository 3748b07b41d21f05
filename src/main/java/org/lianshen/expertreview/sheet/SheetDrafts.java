package org.lianshen.expertreview.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.problem.Refusal;
import org.springframework.modulith.NamedInterface;

/** Sheets that experts have begun and not sent, as the floor above knows them: it holds the tasks. */
@NamedInterface("sheet")
public interface SheetDrafts {

    /** What the account has begun in the task of that assignment; none where it has not claimed it. */
    Optional<BegunSheet> find(AssignmentId assignment, String account);

    /**
     * Keeps a sheet in the place of what the caller has begun in the task of that assignment.
     *
     * @param seen what it takes the place of, or null for nothing
     * @throws Refusal not found, where the caller does not hold the task; precondition failed or required, where
     *     something else was begun meanwhile
     */
    void keep(AssignmentId assignment, String account, Sheet sheet, @Nullable BegunSheet seen);
}
