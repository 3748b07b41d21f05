package org.lianshen.round.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.InvitationAnswers;
import org.lianshen.expertreview.LongerPeriods;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.round.ReopenedSheets;
import org.lianshen.time.Beijing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where experts say beside the task that they will not review, need more time, or want their sheet back. */
@Controller
@RequestMapping("/reviews/{id}/requests")
@PreAuthorize("hasRole('EXPERT')")
class ReviewRequestPages {

    private final OwnReviews reviews;
    private final InvitationAnswers answers;
    private final LongerPeriods periods;
    private final ReopenedSheets reopened;
    private final Callers callers;

    ReviewRequestPages(
            OwnReviews reviews,
            InvitationAnswers answers,
            LongerPeriods periods,
            ReopenedSheets reopened,
            Callers callers) {
        this.reviews = reviews;
        this.answers = answers;
        this.periods = periods;
        this.reopened = reopened;
        this.callers = callers;
    }

    /**
     * What was typed into the forms of the page, shown again where it does not do.
     *
     * @param kind {@code decline} or {@code conflict}
     * @param reason why they do not review
     * @param until the last day they need
     * @param why why they need it
     */
    record Typed(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String until,
            @Nullable String why) {}

    private static final Typed NOTHING = new Typed(null, null, null, null);

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) @Nullable String done, Model model) {
        return page(new AssignmentId(id), NOTHING, List.of(), done != null, model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        var assignment = new AssignmentId(id);
        return attempt(assignment, new Typed(kind, reason, null, null), model, response, () -> {
            var account = callers.current().account();
            if ("conflict".equals(kind)) {
                answers.declareConflict(assignment, reason, account);
            } else if ("decline".equals(kind)) {
                answers.decline(assignment, reason, account);
            } else {
                throw Refusal.unacceptable("/kind", Text.of("round.choose-conflict-or-decline"));
            }
        });
    }

    @PostMapping("/longer-period")
    String longerPeriod(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String why,
            Model model,
            HttpServletResponse response) {
        var assignment = new AssignmentId(id);
        return attempt(
                assignment,
                new Typed(null, null, until, why),
                model,
                response,
                () -> periods.ask(assignment, day(until), why, callers.current().account()));
    }

    @PostMapping("/taking-back")
    String takeBack(@PathVariable String id, Model model, HttpServletResponse response) {
        var assignment = new AssignmentId(id);
        return attempt(
                assignment,
                NOTHING,
                model,
                response,
                () -> reopened.takeBack(assignment, callers.current().account()));
    }

    private String attempt(
            AssignmentId assignment, Typed typed, Model model, HttpServletResponse response, Runnable work) {
        reviews.of(assignment, callers.current().account());
        try {
            work.run();
            return "redirect:/reviews/" + assignment + "/requests?done";
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return page(
                    assignment,
                    typed,
                    fields.isEmpty() ? Stream.of(refused.text()).toList() : fields,
                    false,
                    model);
        }
    }

    private String page(AssignmentId assignment, Typed typed, List<Text> faults, boolean done, Model model) {
        var review = reviews.of(assignment, callers.current().account());
        model.addAttribute("caller", callers.current());
        model.addAttribute("review", review);
        model.addAttribute(
                "earliest", LocalDate.ofInstant(review.due(), Beijing.ZONE).plusDays(1));
        model.addAttribute("latest", LocalDate.ofInstant(review.due().plus(LongerPeriods.LONGEST), Beijing.ZONE));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("done", done);
        return "review-requests";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
