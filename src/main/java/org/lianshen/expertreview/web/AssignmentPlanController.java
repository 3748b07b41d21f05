package org.lianshen.expertreview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.affinity.AffinityExplanation;
import org.lianshen.expertreview.plan.AssignmentPlan;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.expertreview.plan.PairOverview;
import org.lianshen.expertreview.plan.PlanComparison;
import org.lianshen.expertreview.plan.PlanId;
import org.lianshen.expertreview.plan.PlanSettings;
import org.lianshen.expertreview.plan.PlanSummary;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The plans of a round, for programs: what an officer does on its page. */
@RestController
@RequestMapping("/api/rounds/{call}/{direction}/assignment")
@PreAuthorize("hasAnyRole('OFFICER', 'CHAIR')")
class AssignmentPlanController {

    private final AssignmentPlans plans;
    private final PairOverview pairs;
    private final Catalogue catalogue;
    private final Callers callers;

    AssignmentPlanController(AssignmentPlans plans, PairOverview pairs, Catalogue catalogue, Callers callers) {
        this.plans = plans;
        this.pairs = pairs;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/settings")
    PlanSettings settings(@PathVariable String call, @PathVariable String direction) {
        return plans.settings(known(call, direction));
    }

    @PutMapping("/settings")
    @PreAuthorize("hasRole('OFFICER')")
    PlanSettings change(
            @PathVariable String call, @PathVariable String direction, @RequestBody SettingsRequest wanted) {
        var round = known(call, direction);
        plans.change(round, wanted::applied, callers.current().account());
        return plans.settings(round);
    }

    @GetMapping("/plans")
    List<PlanSummary> all(@PathVariable String call, @PathVariable String direction) {
        return plans.of(known(call, direction));
    }

    @PostMapping("/plans")
    @PreAuthorize("hasRole('OFFICER')")
    @ResponseStatus(HttpStatus.CREATED)
    AssignmentPlan solve(@PathVariable String call, @PathVariable String direction) {
        return plans.solve(known(call, direction), callers.current().account());
    }

    @GetMapping("/plans/{id}")
    AssignmentPlan one(@PathVariable String call, @PathVariable String direction, @PathVariable String id) {
        return plans.find(known(call, direction), new PlanId(id));
    }

    @GetMapping(path = "/plans/{id}/input", produces = MediaType.TEXT_PLAIN_VALUE)
    String input(@PathVariable String call, @PathVariable String direction, @PathVariable String id) {
        return plans.input(known(call, direction), new PlanId(id));
    }

    @GetMapping("/plans/{id}/comparison")
    PlanComparison comparison(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String with) {
        var round = known(call, direction);
        if (with == null) {
            throw Refusal.unacceptable("/with", Text.of("expertreview.plan.compare-with"));
        }
        return PlanComparison.of(plans.find(round, new PlanId(id)), plans.find(round, new PlanId(with)));
    }

    /** How well an expert fits a proposal that waits, word by word. */
    @GetMapping("/affinities/{number}/{expert}")
    AffinityExplanation affinity(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            @PathVariable String expert) {
        return pairs.of(known(call, direction), new ProposalNumber(number)).explanation(expert);
    }

    private DirectionId known(String call, String direction) {
        var id = new DirectionId(call, direction);
        catalogue.direction(id).orElseThrow(Refusal::notFound);
        return id;
    }
}
