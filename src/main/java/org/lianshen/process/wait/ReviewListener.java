package org.lianshen.process.wait;

import java.util.Map;
import org.lianshen.expertreview.event.InvitationTurnedDown;
import org.lianshen.expertreview.event.LongerPeriodDecided;
import org.lianshen.expertreview.event.LongerPeriodRequested;
import org.lianshen.expertreview.event.ReviewReopened;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what experts, officer and chair do about single reviews, and moves the instances on with it. */
@Component
class ReviewListener {

    private final ProcessInstances instances;
    private final MovedTimers timers;

    ReviewListener(ProcessInstances instances, MovedTimers timers) {
        this.instances = instances;
        this.timers = timers;
    }

    @EventListener
    public void on(ReviewReopened event) {
        instances.tellNew(
                Message.REVIEW_REOPENED,
                event.number().value(),
                Map.of(Vocabulary.ASSIGNMENT.name(), event.assignment().value()));
    }

    @EventListener
    public void on(InvitationTurnedDown event) {
        instances.tellNewWhoAwaits(
                Message.INVITATION_TURNED_DOWN, event.number().value(), Vocabulary.ASSIGNMENT, event.assignment());
    }

    @EventListener
    public void on(LongerPeriodRequested event) {
        instances.tellNewWhoAwaits(
                Message.LONGER_PERIOD_REQUESTED, event.number().value(), Vocabulary.ASSIGNMENT, event.assignment());
    }

    @EventListener
    public void on(LongerPeriodDecided event) {
        if (event.granted()) {
            timers.moveReview(event.number(), event.assignment());
        }
    }
}
