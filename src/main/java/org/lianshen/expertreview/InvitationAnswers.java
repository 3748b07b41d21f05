package org.lianshen.expertreview;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.event.InvitationTurnedDown;
import org.lianshen.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an expert answers to an invitation without taking the task up. */
@Service
public class InvitationAnswers {

    private final ReviewSheets sheets;
    private final AssignmentRepository register;
    private final ApplicationEventPublisher events;

    InvitationAnswers(ReviewSheets sheets, AssignmentRepository register, ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.register = register;
        this.events = events;
    }

    /**
     * The expert will not review it.
     *
     * @throws Refusal as {@link ReviewSheets#decline}
     */
    @Transactional
    public void decline(AssignmentId assignment, @Nullable String reason, String account) {
        sheets.decline(assignment, reason, account);
        tell(assignment);
    }

    /**
     * The expert must stay out.
     *
     * @throws Refusal as {@link ReviewSheets#declareConflict}
     */
    @Transactional
    public void declareConflict(AssignmentId assignment, @Nullable String reason, String account) {
        sheets.declareConflict(assignment, reason, account);
        tell(assignment);
    }

    private void tell(AssignmentId assignment) {
        var number = register.find(assignment).orElseThrow(Refusal::notFound).number();
        events.publishEvent(new InvitationTurnedDown(assignment, number));
    }
}
