package org.lianshen.confirmation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.list.AgencyLists;
import org.lianshen.confirmation.pairing.Separations;
import org.lianshen.confirmation.reconciliation.JointLists;
import org.lianshen.confirmation.reconciliation.Reconciliation;
import org.lianshen.confirmation.reconciliation.ReconciliationState;
import org.lianshen.identity.Callers;
import org.lianshen.list.SentFile;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two sides' lists as pages, where liaison officers bring in lists and freeze the one to sign. */
@Controller
@RequestMapping("/reconciliation")
@PreAuthorize("hasAnyRole('OFFICER','LIAISON','MANAGER','ADMIN')")
class ReconciliationPages {

    private final Reconciliation reconciliation;
    private final AgencyLists lists;
    private final JointLists joint;
    private final Separations separations;
    private final DirectionPage directions;
    private final Catalogue catalogue;
    private final Callers callers;

    ReconciliationPages(
            Reconciliation reconciliation,
            AgencyLists lists,
            JointLists joint,
            Separations separations,
            DirectionPage directions,
            Catalogue catalogue,
            Callers callers) {
        this.reconciliation = reconciliation;
        this.lists = lists;
        this.joint = joint;
        this.separations = separations;
        this.directions = directions;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String call, Model model) {
        var newest = catalogue.calls().stream()
                .map(Call::id)
                .max(Comparator.naturalOrder())
                .orElseThrow(Refusal::notFound);
        var chosen = call == null ? newest : call;
        model.addAttribute("caller", callers.current());
        model.addAttribute("calls", catalogue.calls());
        model.addAttribute("call", chosen);
        model.addAttribute("states", List.of(ReconciliationState.values()));
        model.addAttribute("tallies", reconciliation.tallies(chosen));
        return "reconciliation";
    }

    @GetMapping("/{agency}/{code}")
    String one(
            @PathVariable String agency,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        directions.fill(model, agency, code, call, state, page, null);
        return "reconciliation-direction";
    }

    @PostMapping("/{agency}/{code}/lists")
    @PreAuthorize("hasRole('LIAISON')")
    String receive(
            @PathVariable String agency,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String call,
            HttpServletRequest request,
            Model model)
            throws IOException {
        reconciliation.direction(agency, code, call);
        try {
            var file = SentFile.of(request);
            var receipt = lists.receive(agency, file.name(), file.bytes(), file.charset());
            return "redirect:/reconciliation/" + agency + "/" + code + "/lists/" + receipt.id()
                    + (call == null ? "" : "?call=" + call);
        } catch (Refusal refused) {
            directions.fill(model, agency, code, call, null, 0, refused);
            return "reconciliation-direction";
        }
    }

    @PostMapping("/{agency}/{code}/freezing")
    @PreAuthorize("hasRole('LIAISON')")
    String freeze(
            @PathVariable String agency,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String remark,
            Model model) {
        try {
            var list = joint.freeze(agency, code, call, remark).list();
            return "redirect:/reconciliation/" + agency + "/" + code + "?call="
                    + list.direction().call() + "#versions";
        } catch (Refusal refused) {
            directions.fill(model, agency, code, call, null, 0, refused);
            return "reconciliation-direction";
        }
    }

    @PostMapping("/{agency}/{code}/separations")
    @PreAuthorize("hasRole('LIAISON')")
    String separate(
            @PathVariable String agency,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        var direction = reconciliation.direction(agency, code, call);
        try {
            separations.separate(
                    agency,
                    direction,
                    new ProposalNumber(number),
                    reason,
                    callers.current().account());
            return "redirect:/reconciliation/" + agency + "/" + code + "?call=" + direction.call();
        } catch (Refusal refused) {
            directions.fill(model, agency, code, call, null, 0, refused);
            return "reconciliation-direction";
        }
    }

    @GetMapping("/{agency}/{code}/lists/{id:[0-9]{1,18}}")
    String answers(
            @PathVariable String agency,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var rows = lists.answers(agency, id).stream()
                .filter(answer -> result == null
                        || result.isEmpty()
                        || answer.result().word().equals(result))
                .toList();
        var direction = reconciliation.direction(agency, code, call);
        model.addAttribute("caller", callers.current());
        model.addAttribute("agency", catalogue.agency(agency).orElseThrow(Refusal::notFound));
        model.addAttribute("direction", direction);
        model.addAttribute("imported", lists.find(agency, id));
        model.addAttribute("results", List.of(EntryAnswer.Result.values()));
        model.addAttribute("result", result);
        Paging.of(rows, page).fill(model, "answers");
        return "list-import";
    }
}
