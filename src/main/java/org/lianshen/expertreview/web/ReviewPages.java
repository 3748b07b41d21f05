package org.lianshen.expertreview.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshen.expertreview.AssignmentId;
import org.lianshen.expertreview.BlindedDossier;
import org.lianshen.expertreview.BlindedDossiers;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.StoredDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page an expert reads before scoring. */
@Controller
@RequestMapping("/reviews/{assignment}")
class ReviewPages {

    private final BlindedDossiers dossiers;
    private final Catalogue catalogue;
    private final Callers callers;

    ReviewPages(BlindedDossiers dossiers, Catalogue catalogue, Callers callers) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping
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
        model.addAttribute("documentsUrl", "/reviews/" + dossier.assignment() + "/documents");
        return "review-dossier";
    }

    /** The file under a name of ours: the applicant's own could tell whose it is. */
    @GetMapping("/documents/{id}")
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
