package org.lianshen.monitor.trail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.monitor.diagram.web.DiagramPages;
import org.lianshen.monitor.trail.ProposalTrails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A proposal for those who watch: where it stands, how it came there, drawn on its models. */
@Controller
@ForMonitors
class TrailPage {

    private final ProposalTrails trails;
    private final DiagramPages diagrams;
    private final Clock clock;

    TrailPage(ProposalTrails trails, DiagramPages diagrams, Clock clock) {
        this.trails = trails;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    @GetMapping("/monitor/proposals/{number}")
    String trail(@PathVariable String number, Model model, HttpServletResponse response) {
        model.addAttribute("trail", trails.of(new ProposalKey(number)));
        model.addAttribute("diagrams", diagrams);
        model.addAttribute("now", clock.instant());
        diagrams.allowScripts(response);
        return "monitor-proposal";
    }
}
