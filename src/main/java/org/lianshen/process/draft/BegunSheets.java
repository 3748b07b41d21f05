package org.lianshen.process.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.BegunSheet;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetDrafts;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.template.ReviewTemplate;
import org.springframework.stereotype.Component;

/** The drafts of review sheets. */
@Component
class BegunSheets implements SheetDrafts {

    private final SheetTaskRepository tasks;
    private final TaskDraftRepository rows;
    private final Drafts drafts;
    private final Assignments assignments;
    private final Catalogue catalogue;

    BegunSheets(
            SheetTaskRepository tasks,
            TaskDraftRepository rows,
            Drafts drafts,
            Assignments assignments,
            Catalogue catalogue) {
        this.tasks = tasks;
        this.rows = rows;
        this.drafts = drafts;
        this.assignments = assignments;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<BegunSheet> find(AssignmentId assignment, String account) {
        return tasks.held(assignment, account)
                .flatMap(task -> rows.held(task, account))
                .flatMap(held -> held.draft())
                .map(draft -> new BegunSheet(SheetAnswers.read(draft.answers()), draft.version()));
    }

    @Override
    public void keep(AssignmentId assignment, String account, Sheet sheet, @Nullable BegunSheet seen) {
        var task = tasks.held(assignment, account).orElseThrow(Refusal::notFound);
        var precondition = new Precondition(seen == null ? null : "\"" + seen.version() + "\"");
        drafts.save(task, precondition, new SentAnswers(SheetAnswers.write(sheet, template(assignment))));
    }

    private ReviewTemplate template(AssignmentId assignment) {
        return assignments
                .find(assignment)
                .flatMap(found -> catalogue.direction(found.direction()))
                .orElseThrow(Refusal::notFound)
                .template();
    }
}
