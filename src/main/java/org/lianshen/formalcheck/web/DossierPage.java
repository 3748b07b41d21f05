package org.lianshen.formalcheck.web;

import java.util.List;
import org.lianshen.formalcheck.ChangeLines;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Recommender;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalAccess;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.overview.ReviewComments;
import org.lianshen.proposal.version.SubmittedVersions;
import org.lianshen.recommendation.Recommendations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier: one proposal whole, with its documents, what the formal check found, and its timeline. */
@Controller
class DossierPage {

    private final ProposalAccess access;
    private final Documents documents;
    private final HistoryRepository history;
    private final FormalChecks checks;
    private final Recommendations recommendations;
    private final Catalogue catalogue;
    private final Callers callers;
    private final SubmittedVersions versions;
    private final ChangeLines lines;
    private final ReviewComments comments;

    DossierPage(
            ProposalAccess access,
            Documents documents,
            HistoryRepository history,
            FormalChecks checks,
            Recommendations recommendations,
            Catalogue catalogue,
            Callers callers,
            SubmittedVersions versions,
            ChangeLines lines,
            ReviewComments comments) {
        this.comments = comments;
        this.versions = versions;
        this.lines = lines;
        this.recommendations = recommendations;
        this.access = access;
        this.documents = documents;
        this.history = history;
        this.checks = checks;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/proposals/{number}")
    String show(@PathVariable String number, Model model) {
        var proposal = access.visible(new ProposalNumber(number));
        var recommender = proposal.content().recommender();
        model.addAttribute("caller", callers.current());
        model.addAttribute("proposal", proposal);
        var direction = catalogue.direction(proposal.direction()).orElseThrow(Refusal::notFound);
        var foreign = proposal.content().foreignSubmission();
        model.addAttribute("direction", direction);
        model.addAttribute("field", direction.fieldName(proposal.content().field()));
        model.addAttribute(
                "foreignAgency",
                foreign == null || foreign.agency() == null
                        ? null
                        : catalogue.agency(foreign.agency()).map(Agency::name).orElse(null));
        model.addAttribute(
                "recommender",
                recommender == null
                        ? null
                        : catalogue
                                .recommender(recommender)
                                .map(Recommender::name)
                                .orElse(null));
        model.addAttribute(
                "recommendation",
                recommendations.find(new ProposalNumber(number)).orElse(null));
        addChanges(number, model);
        model.addAttribute("documents", documents.of(new ProposalNumber(number)));
        model.addAttribute(
                "findings",
                checks.find(new ProposalNumber(number))
                        .map(record -> record.result().findings())
                        .orElse(List.of()));
        model.addAttribute("comments", comments.ofDecided(proposal.number()).orElse(null));
        model.addAttribute("history", history.of(new ProposalNumber(number)));
        return "dossier";
    }

    /** Recommenders see what changed since they recommended it, everybody else since it was returned. */
    private void addChanges(String number, Model model) {
        var caller = callers.current();
        boolean recommender = caller.has(Role.RECOMMENDER) && !caller.isStaff();
        var found = recommender
                ? recommendations
                        .find(new ProposalNumber(number))
                        .flatMap(made -> versions.since(new ProposalNumber(number), made.decidedAt()))
                : versions.sinceReturn(new ProposalNumber(number));
        // what is recommended and was never corrected has nothing to be told
        var told = found.filter(changes -> !recommender || !changes.isEmpty() || !changes.known());
        model.addAttribute("changes", told.orElse(null));
        model.addAttribute("changeLines", told.map(lines::of).orElse(List.of()));
        model.addAttribute("changesSince", recommender ? "recommendation" : "return");
    }
}
