package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.expertreview.plan.PairRequest;
import org.lianshen.expertreview.plan.PlanSettings;
import org.lianshen.identity.Callers;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's desk for one round: who would review what, why, and what to change before it is confirmed. */
@Controller
@RequestMapping("/rounds/{call}/{direction}/assignment")
@PreAuthorize("hasAnyRole('OFFICER', 'CHAIR')")
class AssignmentPages {

    private final AssignmentPlans plans;
    private final PlanPage plan;
    private final PairPage pairs;
    private final Callers callers;

    AssignmentPages(AssignmentPlans plans, PlanPage plan, PairPage pairs, Callers callers) {
        this.plans = plans;
        this.plan = plan;
        this.pairs = pairs;
        this.callers = callers;
    }

    @GetMapping
    String plan(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        plan.fill(model, new DirectionId(call, direction), new PlanPage.Search(q, show, with, page), List.of());
        return "assignment";
    }

    @GetMapping("/loads")
    String loads(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        plan.fillLoads(model, new DirectionId(call, direction), q, page);
        return "assignment-loads";
    }

    @GetMapping("/proposals/{number}")
    String proposal(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        pairs.fill(model, new DirectionId(call, direction), new ProposalNumber(number), q, page, List.of());
        return "assignment-proposal";
    }

    @PostMapping("/plans")
    @PreAuthorize("hasRole('OFFICER')")
    String solve(@PathVariable String call, @PathVariable String direction, Model model, HttpServletResponse response) {
        var round = new DirectionId(call, direction);
        try {
            plans.solve(plan.known(round), callers.current().account());
            return "redirect:" + address(round);
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            plan.fill(model, round, PlanPage.Search.ALL, faults(refused));
            return "assignment";
        }
    }

    @PostMapping("/limits")
    @PreAuthorize("hasRole('OFFICER')")
    String limits(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String expertsPerProposal,
            @RequestParam(required = false) @Nullable String usualLoad,
            @RequestParam(required = false) @Nullable String mostOfOneOrganisation,
            @RequestParam(required = false) @Nullable String languages,
            Model model,
            HttpServletResponse response) {
        var round = new DirectionId(call, direction);
        try {
            int experts = number("/expertsPerProposal", expertsPerProposal);
            int load = number("/usualLoad", usualLoad);
            Integer limit =
                    Blank.is(mostOfOneOrganisation) ? null : number("/mostOfOneOrganisation", mostOfOneOrganisation);
            plans.change(
                    plan.known(round),
                    now -> new PlanSettings(experts, load, limit, words(languages), now.pinned(), now.forbidden()),
                    callers.current().account());
            return "redirect:" + address(round);
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            plan.fill(model, round, PlanPage.Search.ALL, faults(refused));
            model.addAttribute(
                    "typed", new TypedLimits(expertsPerProposal, usualLoad, mostOfOneOrganisation, languages));
            return "assignment";
        }
    }

    @PostMapping("/proposals/{number}/experts/{expert}")
    @PreAuthorize("hasRole('OFFICER')")
    String pair(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            @PathVariable String expert,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        var round = new DirectionId(call, direction);
        var proposal = new ProposalNumber(number);
        try {
            plans.change(
                    plan.known(round),
                    act(act, proposal, expert, reason),
                    callers.current().account());
            return "redirect:" + address(round) + "/proposals/" + proposal + (Blank.is(q) ? "" : "?q=" + encoded(q));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            pairs.fill(model, round, proposal, q, page, faults(refused));
            model.addAttribute("refusedExpert", expert);
            model.addAttribute("reason", reason);
            return "assignment-proposal";
        }
    }

    private static UnaryOperator<PlanSettings> act(
            String act, ProposalNumber number, String expert, @Nullable String reason) {
        var pair = new PairRequest(number, expert, Blank.is(reason) ? null : reason.strip());
        return switch (act) {
            case "pin" -> settings -> settings.pinning(pair);
            case "forbid" -> settings -> settings.forbidding(pair);
            case "release" -> settings -> settings.releasing(number, expert);
            default -> throw Refusal.unacceptable("/act", Text.of("expertreview.plan.no-such-act"));
        };
    }

    private static int number(String path, @Nullable String text) {
        if (text == null || !text.strip().matches("\\d{1,6}")) {
            throw Refusal.unacceptable(path, Text.of("expertreview.plan.whole-number"));
        }
        return Integer.parseInt(text.strip());
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;，；、]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String address(DirectionId round) {
        return "/rounds/" + round.call() + "/" + round.code() + "/assignment";
    }

    private static List<Text> faults(Refusal refused) {
        var fields = refused.errors().stream().map(FieldError::message).toList();
        return fields.isEmpty() ? Stream.of(refused.text()).toList() : fields;
    }
}
