package org.lianshen.process.acting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalTitle;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Unfinished tasks as they are read. However many there are, titles are looked up once. */
@Component
class TaskLines {

    private final TaskSubjects subjects;
    private final DutyHolders holders;
    private final HolderNames names;
    private final Proposals proposals;

    TaskLines(TaskSubjects subjects, DutyHolders holders, HolderNames names, Proposals proposals) {
        this.subjects = subjects;
        this.holders = holders;
        this.names = names;
        this.proposals = proposals;
    }

    /** Those tasks as they are read by whoever asks. */
    List<TaskLine> of(List<UnfinishedTask> found) {
        var titles =
                proposals
                        .titles(found.stream()
                                .map(UnfinishedTask::about)
                                .distinct()
                                .map(ProposalNumber::new)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(title -> title.number().value(), ProposalTitle::title));
        var page = names.page();
        return found.stream()
                .map(task -> line(task, titles.get(task.about()), page))
                .toList();
    }

    private TaskLine line(UnfinishedTask task, @Nullable Text title, HolderNames.Page page) {
        @Nullable Direction direction = subjects.direction(task.about());
        return new TaskLine(
                task.id(),
                task.name(),
                task.about(),
                title,
                direction == null ? null : direction.id(),
                duty(task, page),
                task.isReviewers(),
                holder(task, page),
                task.since(),
                task.due(),
                task.late());
    }

    private Text duty(UnfinishedTask task, HolderNames.Page page) {
        return task.reviewer() == null ? holders.labels(task.groups()) : page.ofReviewer(task.reviewer(), task.about());
    }

    private static @Nullable Text holder(UnfinishedTask task, HolderNames.Page page) {
        var holder = task.holder();
        if (holder == null) {
            return null;
        }
        return task.isReviewers() ? page.ofReviewer(holder, task.about()) : page.of(holder);
    }
}
