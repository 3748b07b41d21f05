package org.lianshen.expertreview.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshen.expertreview.AssignmentId;
import org.lianshen.expertreview.BlindedDossier;
import org.lianshen.expertreview.BlindedDossiers;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.SheetVersion;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.StoredDocument;
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

    /** The file under a name of ours: the applicant's own could tell whose it is. */
    @GetMapping("/{assignment}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String assignment, @PathVariable UUID id) {
        var account = callers.current().account();
        var own = new AssignmentId(assignment);
        StoredDocument document = dossiers.document(own, id, account);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("blinded-proposal" + ending(document.name()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(dossiers.bytes(own, id, account));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }
}
