package org.lianshen.round.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionIntake;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the letter to an objector leads: whoever has it confirms the objection with a button. Opening the address alone
 * confirms nothing, as machines that scan mail open addresses, too.
 */
@Controller
@RequestMapping("/objections/{code}")
class ObjectionPages {

    private final ObjectionIntake intake;
    private final Proposals proposals;
    private final Callers callers;

    ObjectionPages(ObjectionIntake intake, Proposals proposals, Callers callers) {
        this.intake = intake;
        this.proposals = proposals;
        this.callers = callers;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        return page(code, intake.ofCode(code), null, model);
    }

    @PostMapping
    String confirm(@PathVariable String code, Model model, HttpServletResponse response) {
        try {
            return page(code, intake.confirm(code), null, model);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            return page(code, intake.ofCode(code), refused.text(), model);
        }
    }

    private String page(String code, Objection objection, @Nullable Text message, Model model) {
        model.addAttribute("caller", callers.find().orElse(null));
        model.addAttribute("code", code);
        model.addAttribute("objection", objection);
        model.addAttribute(
                "project",
                proposals.find(objection.number()).map(Proposal::title).orElse(new Text("—", "—")));
        model.addAttribute("message", message);
        return "objection";
    }
}
