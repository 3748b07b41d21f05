package org.lianshen.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lianshen.confirmation.answer.ConfirmationAnswered;
import org.lianshen.confirmation.answer.LateConfirmation;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.overview.OpenTask;
import org.lianshen.proposal.overview.OpenTasks;
import org.lianshen.proposal.overview.ReviewComment;
import org.lianshen.proposal.overview.ReviewComments;
import org.springframework.context.event.EventListener;

/** Does with the agencies' answers what the process does, and notes what it heard. */
public class StandInProcess implements OpenTasks, ReviewComments {

    private final ProposalLife life;
    private final List<ConfirmationAnswered> answers = new CopyOnWriteArrayList<>();
    private final List<LateConfirmation> late = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    StandInProcess(ProposalLife life) {
        this.life = life;
    }

    @Override
    public Optional<List<ReviewComment>> ofDecided(ProposalNumber number) {
        return Optional.empty();
    }

    void reset() {
        answers.clear();
        late.clear();
        broken = false;
    }

    /** Makes it fail at every answer, or work again. */
    public void setBroken(boolean broken) {
        this.broken = broken;
    }

    /** The answers it heard. */
    public List<ConfirmationAnswered> answers() {
        return answers;
    }

    /** The late confirmations it heard of. */
    public List<LateConfirmation> late() {
        return late;
    }

    @Override
    public List<OpenTask> about(Collection<String> keys) {
        return List.of();
    }

    @Override
    public List<OpenTask> all() {
        return List.of();
    }

    @EventListener
    void answered(ConfirmationAnswered event) {
        if (broken) {
            throw new IllegalStateException("The process is out of order");
        }
        if (event.answer() == Answer.CONFIRMED) {
            life.step(event.number(), ProposalStatus.ELIGIBLE, Cause.CONFIRMED, null);
        } else {
            life.step(event.number(), ProposalStatus.REFUSED, Cause.AGENCY_REJECTED, null);
        }
        answers.add(event);
    }

    @EventListener
    void late(LateConfirmation event) {
        late.add(event);
    }
}
