package org.lianshen.round.web;

import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.ProposalReviews;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Every review of a proposal, for officer, chair and approver: as a page and as JSON. */
@Controller
@PreAuthorize("hasAnyRole('OFFICER', 'CHAIR', 'APPROVER')")
class ProposalReviewPages {

    private final ProposalReviews reviews;
    private final Catalogue catalogue;
    private final Callers callers;

    ProposalReviewPages(ProposalReviews reviews, Catalogue catalogue, Callers callers) {
        this.reviews = reviews;
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
    String page(@PathVariable String call, @PathVariable String direction, @PathVariable String number, Model model) {
        var id = new DirectionId(call, direction);
        var entry = catalogue.direction(id).orElseThrow(Refusal::notFound);
        model.addAttribute("caller", callers.current());
        model.addAttribute("directionName", entry.name());
        model.addAttribute("reviews", reviews.of(id, new ProposalNumber(number)));
        return "proposal-reviews";
    }
}
