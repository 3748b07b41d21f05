package org.lianshen.round.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.ProposalReviews;
import org.lianshen.round.ReopenedSheets;
import org.lianshen.round.reviewer.VeiledReviews;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Every review of a proposal, for officer, chair and approver: as a page and as JSON. */
@Controller
@PreAuthorize("hasAnyRole('OFFICER', 'CHAIR', 'APPROVER')")
class ProposalReviewPages {

    private static final Set<String> DONE = Set.of("done-sheet", "done-expert");

    private final VeiledReviews reviews;
    private final ReopenedSheets reopened;
    private final Catalogue catalogue;
    private final Callers callers;

    ProposalReviewPages(VeiledReviews reviews, ReopenedSheets reopened, Catalogue catalogue, Callers callers) {
        this.reviews = reviews;
        this.reopened = reopened;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/api/rounds/{call}/{direction}/proposals/{number}/reviews")
    @ResponseBody
    ProposalReviews.View reviews(
            @PathVariable String call, @PathVariable String direction, @PathVariable String number) {
        return reviews.of(new DirectionId(call, direction), new ProposalNumber(number));
    }

    @GetMapping("/rounds/{call}/{direction}/proposals/{number}")
    String page(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        model.addAttribute("done", DONE.contains(String.valueOf(done)) ? done : null);
        return page(new DirectionId(call, direction), new ProposalNumber(number), null, List.of(), model);
    }

    @PostMapping("/rounds/{call}/{direction}/proposals/{number}/reviews/{id}/return")
    @PreAuthorize("hasRole('OFFICER')")
    String sendBack(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        var round = new DirectionId(call, direction);
        var proposal = new ProposalNumber(number);
        try {
            reopened.sendBack(
                    round,
                    proposal,
                    new AssignmentId(id),
                    reason,
                    callers.current().account());
            return back(round, proposal, "done-sheet");
        } catch (Refusal refused) {
            model.addAttribute("refusedSheet", id);
            return refused(refused, round, proposal, reason, model, response);
        }
    }

    @PostMapping("/rounds/{call}/{direction}/proposals/{number}/experts")
    @PreAuthorize("hasRole('CHAIR')")
    String askOneMore(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            Model model,
            HttpServletResponse response) {
        var round = new DirectionId(call, direction);
        var proposal = new ProposalNumber(number);
        try {
            reopened.askOneMore(round, proposal, callers.current().account());
            return back(round, proposal, "done-expert");
        } catch (Refusal refused) {
            return refused(refused, round, proposal, null, model, response);
        }
    }

    private static String back(DirectionId round, ProposalNumber number, String done) {
        return "redirect:/rounds/" + round.call() + "/" + round.code() + "/proposals/" + number + "?done=" + done;
    }

    private String refused(
            Refusal refused,
            DirectionId round,
            ProposalNumber number,
            @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refused.kind().status());
        var fields = refused.errors().stream().map(FieldError::message).toList();
        var faults = fields.isEmpty() ? Stream.of(refused.text()).toList() : fields;
        return page(round, number, reason, faults, model);
    }

    private String page(
            DirectionId id, ProposalNumber number, @Nullable String reason, List<Text> faults, Model model) {
        var entry = catalogue.direction(id).orElseThrow(Refusal::notFound);
        model.addAttribute("caller", callers.current());
        model.addAttribute("directionName", entry.name());
        model.addAttribute("reviews", reviews.of(id, number));
        model.addAttribute("mayReopen", reopened.unsettled(id));
        model.addAttribute("mayAsk", reopened.mayAskOneMore(id, number));
        model.addAttribute("reason", reason);
        model.addAttribute("faults", faults);
        return "proposal-reviews";
    }
}
