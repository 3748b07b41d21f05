package org.lianshen.expertreview.web;

import java.util.UUID;
import org.lianshen.expertreview.BlindedDossier;
import org.lianshen.expertreview.BlindedDossiers;
import org.lianshen.expertreview.BlindedFile;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What experts read: their own reviews, and the dossier of each. */
@Controller
@RequestMapping("/reviews")
class ReviewPages {

    /** Shown within our own pages only. A browser's viewer for PDF is a plug-in, which a sandbox would switch off. */
    private static final String FRAMED =
            "default-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'self'";

    private final BlindedDossiers dossiers;
    private final OwnReviews reviews;
    private final Catalogue catalogue;
    private final Callers callers;

    ReviewPages(BlindedDossiers dossiers, OwnReviews reviews, Catalogue catalogue, Callers callers) {
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /** What is open and until when, what was sent, and how it ended. */
    @GetMapping
    @PreAuthorize("hasRole('EXPERT')")
    String mine(Model model) {
        var caller = callers.current();
        var all = reviews.of(caller.account());
        model.addAttribute("caller", caller);
        model.addAttribute(
                "open", all.stream().filter(review -> review.state().isOpen()).toList());
        model.addAttribute(
                "done", all.stream().filter(review -> !review.state().isOpen()).toList());
        return "reviews";
    }

    @GetMapping("/{assignment}")
    String dossier(@PathVariable String assignment, Model model) {
        BlindedDossier dossier =
                dossiers.of(new AssignmentId(assignment), callers.current().account());
        model.addAttribute("caller", callers.current());
        model.addAttribute("number", dossier.number());
        var direction = catalogue.direction(dossier.direction()).orElseThrow(Refusal::notFound);
        model.addAttribute("direction", direction.name());
        model.addAttribute("field", direction.fieldName(dossier.content().field()));
        model.addAttribute("dueAt", dossier.dueAt());
        model.addAttribute("content", dossier.content());
        model.addAttribute("documents", dossier.documents());
        model.addAttribute("template", direction.template());
        model.addAttribute(
                "sheet",
                reviews.sheet(dossier.assignment(), callers.current().account())
                        .map(SheetVersion::sheet)
                        .orElse(null));
        model.addAttribute("documentsUrl", "/reviews/" + dossier.assignment() + "/documents");
        return "review-dossier";
    }

    /** A cleaned copy; a PDF is shown beside the dossier, everything else is saved. */
    @GetMapping("/{assignment}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String assignment, @PathVariable UUID id) {
        BlindedFile file = dossiers.file(
                new AssignmentId(assignment), id, callers.current().account());
        var disposition = file.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        var answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(file.name()).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.mediaType()));
        if (file.isShown()) {
            answer.header("Content-Security-Policy", FRAMED).header("X-Frame-Options", "SAMEORIGIN");
        }
        return answer.body(file.bytes());
    }
}
