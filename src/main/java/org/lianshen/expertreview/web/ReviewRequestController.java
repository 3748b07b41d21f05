package org.lianshen.expertreview.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.InvitationAnswers;
import org.lianshen.expertreview.LongerPeriods;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.identity.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What experts say about an invitation beside its task, over HTTP. */
@RestController
@RequestMapping("/api/reviews/{id}")
@PreAuthorize("hasRole('EXPERT')")
class ReviewRequestController {

    private final InvitationAnswers answers;
    private final LongerPeriods periods;
    private final Callers callers;

    ReviewRequestController(InvitationAnswers answers, LongerPeriods periods, Callers callers) {
        this.answers = answers;
        this.periods = periods;
        this.callers = callers;
    }

    /**
     * Why an expert does not review.
     *
     * @param reason in their words
     */
    record Reason(@Nullable String reason) {}

    /**
     * More time.
     *
     * @param until the last day they need, for instance {@code 2022-05-20}
     * @param reason why
     */
    record MoreTime(@Nullable String until, @Nullable String reason) {}

    @PostMapping("/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String id, @RequestBody Reason body) {
        answers.decline(new AssignmentId(id), body.reason(), callers.current().account());
    }

    @PostMapping("/conflict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conflict(@PathVariable String id, @RequestBody Reason body) {
        answers.declareConflict(
                new AssignmentId(id), body.reason(), callers.current().account());
    }

    @PostMapping("/longer-period")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void moreTime(@PathVariable String id, @RequestBody MoreTime body) {
        periods.ask(
                new AssignmentId(id),
                day(body.until()),
                body.reason(),
                callers.current().account());
    }

    /** The day, or null where there is none. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
