package org.lianshen.process.draft;

import org.lianshen.database.WritesBeforeCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Throws away the drafts of tasks that end: sent, cancelled or deleted, in the same transaction. It does so after the
 * engine has deleted the task, so that a draft being saved at this moment is either deleted, too, or finds no task any
 * more.
 */
@Component
public class EndOfDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfDrafts.class);

    private final TaskDraftRepository table;
    private final WritesBeforeCommit<String> ended;

    EndOfDrafts(TaskDraftRepository table) {
        this.table = table;
        this.ended = new WritesBeforeCommit<>(table::deleteAll);
    }

    /** The task ends with this transaction. */
    public void of(String task) {
        ended.add(task);
    }

    /** Throws away what is left of tasks that were deleted without being asked. */
    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "${lianshen.sweep-interval}")
    public void sweep() {
        int orphans = table.deleteOrphans();
        if (orphans > 0) {
            LOG.info("Threw away {} drafts of tasks that are not there any more", orphans);
        }
    }
}
