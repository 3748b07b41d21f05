package org.lianshen.expertreview.web;

import org.lianshen.expertreview.AssignmentId;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.SheetDrafts;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An expert's own sheet to print: as it was sent, as far as it is filled in, or empty. */
@Controller
class SheetPages {

    private final OwnReviews reviews;
    private final SheetDrafts drafts;
    private final Catalogue catalogue;
    private final Callers callers;

    SheetPages(OwnReviews reviews, SheetDrafts drafts, Catalogue catalogue, Callers callers) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/reviews/{assignment}/sheet")
    String sheet(@PathVariable String assignment, Model model) {
        var account = callers.current().account();
        var id = new AssignmentId(assignment);
        var review = reviews.of(id, account);
        var sent = reviews.sheet(id, account);
        if (sent.isEmpty() && !review.state().isOpen()) {
            throw Refusal.notFound();
        }
        var direction = catalogue.direction(review.direction()).orElseThrow(Refusal::notFound);
        model.addAttribute("caller", callers.current());
        model.addAttribute("review", review);
        model.addAttribute("directionName", direction.name());
        model.addAttribute("template", direction.template());
        model.addAttribute("sent", sent.orElse(null));
        model.addAttribute(
                "sheet",
                sent.map(version -> version.sheet())
                        .or(() -> drafts.find(id, account))
                        .orElse(null));
        return "review-sheet";
    }
}
