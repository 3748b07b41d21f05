package org.lianshen.proposal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Recommender;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.overview.ProposalOverview;
import org.lianshen.proposal.overview.ProposalQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposals a person may see, as a page. */
@Controller
class ProposalListPage {

    private static final List<Role> HOLDERS = List.of(
            Role.APPLICANT,
            Role.RECOMMENDER,
            Role.OFFICER,
            Role.FINANCE,
            Role.AGENCY,
            Role.LIAISON,
            Role.EXPERT,
            Role.CHAIR,
            Role.APPROVER);

    private final ProposalOverview overview;
    private final Catalogue catalogue;
    private final Callers callers;

    ProposalListPage(ProposalOverview overview, Catalogue catalogue, Callers callers) {
        this.overview = overview;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/proposals")
    String list(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var query = new ProposalQuery(call, direction, status, q, holder, days, sort, "desc".equals(order), page);
        model.addAttribute("found", overview.page(query));
        model.addAttribute("query", query);
        model.addAttribute("caller", callers.current());
        model.addAttribute("calls", catalogue.calls().stream().map(Call::id).toList());
        model.addAttribute("statuses", List.of(ProposalStatus.values()));
        model.addAttribute(
                "roles",
                HOLDERS.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
        model.addAttribute("persons", overview.persons());
        model.addAttribute("directions", directions());
        model.addAttribute("recommenders", recommenders());
        return "proposals";
    }

    private Map<String, Text> directions() {
        return catalogue.calls().stream()
                .flatMap(call -> call.directions().stream())
                .collect(Collectors.toMap(
                        direction -> direction.call() + "-" + direction.code(), direction -> direction.name()));
    }

    private Map<String, Text> recommenders() {
        return catalogue.recommenders().stream()
                .collect(Collectors.toMap(Recommender::id, Recommender::name, (one, other) -> one));
    }
}
