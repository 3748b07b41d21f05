package org.lianshen.models.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.models.LiveFiles;
import org.lianshen.models.ModelChanges;
import org.lianshen.models.ReviewedChange;
import org.lianshen.models.rehearsal.Rehearsals;
import org.lianshen.monitor.diagram.web.DiagramPages;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Models and forms with their versions, and changes of them, for designers. */
@Controller
@RequestMapping("/models")
@PreAuthorize("hasRole('DESIGNER')")
class ModelPages {

    private final LiveFiles live;
    private final ModelChanges changes;
    private final Rehearsals rehearsals;
    private final DiagramPages diagrams;
    private final Callers callers;

    ModelPages(LiveFiles live, ModelChanges changes, Rehearsals rehearsals, DiagramPages diagrams, Callers callers) {
        this.live = live;
        this.changes = changes;
        this.rehearsals = rehearsals;
        this.diagrams = diagrams;
        this.callers = callers;
    }

    @GetMapping
    String models(Model page) {
        return models(List.of(), "", page);
    }

    private String models(List<Text> faults, @Nullable String reason, Model page) {
        page.addAttribute("models", live.versions());
        page.addAttribute("changes", changes.latest());
        page.addAttribute("faults", faults);
        page.addAttribute("reason", reason);
        return "models";
    }

    @PostMapping("/changes")
    String propose(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String reason,
            Model page)
            throws IOException {
        try {
            var change = changes.propose(SentFiles.of(request), List.of(), reason);
            return "redirect:/models/changes/" + change.change().id();
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return models(sentences(refused), reason, page);
        }
    }

    @GetMapping("/changes/{change}")
    String change(@PathVariable long change, Model page, HttpServletResponse response) {
        return change(changes.find(change), List.of(), page, response);
    }

    private String change(ReviewedChange reviewed, List<Text> faults, Model page, HttpServletResponse response) {
        page.addAttribute("reviewed", reviewed);
        page.addAttribute("change", reviewed.change());
        page.addAttribute("drawn", DrawnChange.of(reviewed, diagrams));
        page.addAttribute("rehearsals", rehearsals.of(reviewed.change().id()));
        page.addAttribute("rounds", rehearsals.rounds());
        page.addAttribute("faults", faults);
        page.addAttribute(
                "own", reviewed.change().proposedBy().equals(callers.current().account()));
        diagrams.allowScripts(response);
        return "model-change";
    }

    @PostMapping("/changes/{change}/rehearsals")
    String rehearse(
            @PathVariable long change,
            @RequestParam(required = false) @Nullable List<String> round,
            Model page,
            HttpServletResponse response) {
        return decide(
                change,
                page,
                response,
                "#rehearsals",
                () -> rehearsals.play(change, round == null ? List.of() : round));
    }

    @PostMapping("/changes/{change}/approval")
    String approve(
            @PathVariable long change,
            @RequestParam(required = false) @Nullable List<String> name,
            @RequestParam(required = false) @Nullable List<String> sha256,
            Model page,
            HttpServletResponse response) {
        var looked = new LinkedHashMap<String, @Nullable String>();
        if (name != null && sha256 != null) {
            for (int index = 0; index < Math.min(name.size(), sha256.size()); index++) {
                looked.put(name.get(index), sha256.get(index));
            }
        }
        return decide(change, page, response, "", () -> changes.approve(change, looked));
    }

    @PostMapping("/changes/{change}/refusal")
    String refuse(
            @PathVariable long change,
            @RequestParam(required = false) @Nullable String reason,
            Model page,
            HttpServletResponse response) {
        return decide(change, page, response, "", () -> changes.refuse(change, reason));
    }

    private String decide(long change, Model page, HttpServletResponse response, String place, Runnable decision) {
        try {
            decision.run();
            return "redirect:/models/changes/" + change + place;
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            return change(changes.find(change), sentences(refused), page, response);
        }
    }

    private static List<Text> sentences(Refusal refused) {
        return refused.errors().isEmpty()
                ? List.of(refused.text())
                : refused.errors().stream().map(FieldError::message).toList();
    }
}
