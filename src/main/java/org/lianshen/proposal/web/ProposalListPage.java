package org.lianshen.proposal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.ProposalList;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposals a person may see, as a page. */
@Controller
class ProposalListPage {

    private final ProposalList list;
    private final Catalogue catalogue;
    private final Callers callers;

    ProposalListPage(ProposalList list, Catalogue catalogue, Callers callers) {
        this.list = list;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/proposals")
    String list(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = list.page(call, direction, status, page);
        model.addAttribute("caller", callers.current());
        model.addAttribute("proposals", found.items());
        model.addAttribute("calls", catalogue.calls().stream().map(Call::id).toList());
        model.addAttribute("statuses", List.of(ProposalStatus.values()));
        model.addAttribute("call", call);
        model.addAttribute("direction", direction);
        model.addAttribute("status", status);
        model.addAttribute("page", found.page());
        model.addAttribute("pages", Math.max(1, (found.total() + found.pageSize() - 1) / found.pageSize()));
        model.addAttribute("total", found.total());
        return "proposals";
    }
}
