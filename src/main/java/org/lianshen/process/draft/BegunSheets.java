package org.lianshen.process.draft;

import java.util.Optional;
import org.lianshen.expertreview.AssignmentId;
import org.lianshen.expertreview.Sheet;
import org.lianshen.expertreview.SheetDrafts;
import org.springframework.stereotype.Component;

/** The drafts of review sheets. */
@Component
class BegunSheets implements SheetDrafts {

    private final SheetTaskRepository tasks;
    private final TaskDraftRepository drafts;

    BegunSheets(SheetTaskRepository tasks, TaskDraftRepository drafts) {
        this.tasks = tasks;
        this.drafts = drafts;
    }

    @Override
    public Optional<Sheet> find(AssignmentId assignment, String account) {
        return tasks.held(assignment, account)
                .flatMap(task -> drafts.held(task, account))
                .flatMap(held -> held.draft())
                .map(draft -> SheetAnswers.read(draft.answers()));
    }
}
