package org.lianshen.process.form;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.notification.Letter;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Until when the tasks are due for which a call gives a number of working days. */
@Component
public class TaskPeriods {

    private final Catalogue catalogue;
    private final Proposals proposals;
    private final WorkingDays workingDays;

    TaskPeriods(Catalogue catalogue, Proposals proposals, WorkingDays workingDays) {
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.workingDays = workingDays;
    }

    /** The end of a task about a proposal. */
    public Instant ofProposal(HumanTask task, TimedTask kind) {
        var proposal = proposals.find(task.get(Vocabulary.NUMBER)).orElseThrow(Refusal::notFound);
        return of(task, proposal.direction().call(), kind);
    }

    /** The end of a task about a round. */
    public Instant ofRound(HumanTask task, TimedTask kind) {
        return of(task, DirectionId.ofKey(task.get(Vocabulary.ROUND)).call(), kind);
    }

    /** The end of a task about a letter: of the call of its proposal, else as usual. */
    public Instant ofLetter(HumanTask task, Letter letter) {
        var proposal = Optional.ofNullable(letter.number()).flatMap(proposals::find);
        return proposal.map(found -> of(task, found.direction().call(), TimedTask.MEND_LETTER))
                .orElseGet(() -> workingDays.endAfter(task.createdAt(), TimedTask.MEND_LETTER.usualDays()));
    }

    /** The end of a task of that call. */
    public Instant of(HumanTask task, String call, TimedTask kind) {
        var parameters = catalogue.call(call).orElseThrow(Refusal::notFound).parameters();
        return workingDays.endAfter(task.createdAt(), parameters.days(kind));
    }
}
