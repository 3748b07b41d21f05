package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.lianshen.expertreview.ConflictsOfInterest;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.offline.OfflineSheets;
import org.lianshen.identity.Callers;
import org.lianshen.list.SentFile;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An expert's own sheet to print, as sent, as far as it is filled in, or empty; and the way back of a workbook. */
@Controller
class SheetPages {

    private final OwnReviews reviews;
    private final OfflineSheets offline;
    private final ConflictsOfInterest conflicts;
    private final Catalogue catalogue;
    private final Callers callers;

    SheetPages(
            OwnReviews reviews,
            OfflineSheets offline,
            ConflictsOfInterest conflicts,
            Catalogue catalogue,
            Callers callers) {
        this.reviews = reviews;
        this.offline = offline;
        this.conflicts = conflicts;
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
        if (sent.isEmpty()) {
            conflicts.requireNone(id);
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
                        .or(() -> offline.begun(id, account))
                        .orElse(null));
        return "review-sheet";
    }

    /** A workbook that was filled in; it names its review itself. */
    @PostMapping("/reviews/sheets")
    @PreAuthorize("hasRole('EXPERT')")
    String take(
            @RequestParam(defaultValue = "false") boolean replace, HttpServletRequest request, RedirectAttributes told)
            throws IOException {
        try {
            var file = SentFile.of(request).bytes();
            var taken = offline.take(file, replace, callers.current().account());
            told.addFlashAttribute("taken", taken.sheet().roundedScore());
            return "redirect:/reviews/" + taken.review().id() + "/sheet";
        } catch (Refusal refused) {
            told.addFlashAttribute("refused", refused.text());
            told.addFlashAttribute("faults", refused.errors());
            return "redirect:/reviews#offline";
        }
    }
}
