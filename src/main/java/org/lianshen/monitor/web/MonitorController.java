package org.lianshen.monitor.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.TaskHolders;
import org.lianshen.monitor.activity.ActivityFigures;
import org.lianshen.monitor.activity.ActivityHistory;
import org.lianshen.monitor.activity.KnownModels;
import org.lianshen.monitor.funnel.DirectionFunnel;
import org.lianshen.monitor.funnel.Funnel;
import org.lianshen.monitor.funnel.PoolUse;
import org.lianshen.monitor.step.OpenSteps;
import org.lianshen.monitor.step.StepAges;
import org.lianshen.monitor.step.WaitingStep;
import org.lianshen.programme.Catalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where everything stands, for programs; the contract's words. */
@RestController
@RequestMapping("/api/monitor")
@ForMonitors
class MonitorController {

    private final Funnel funnel;
    private final OpenSteps open;
    private final ActivityHistory activities;
    private final KnownModels models;
    private final TaskHolders holders;
    private final Callers callers;
    private final Catalogue catalogue;

    MonitorController(
            Funnel funnel,
            OpenSteps open,
            ActivityHistory activities,
            KnownModels models,
            TaskHolders holders,
            Callers callers,
            Catalogue catalogue) {
        this.activities = activities;
        this.models = models;
        this.funnel = funnel;
        this.open = open;
        this.holders = holders;
        this.callers = callers;
        this.catalogue = catalogue;
    }

    @GetMapping
    Standing standing(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction) {
        var overview = funnel.of(MonitorScope.of(call, direction, catalogue));
        return new Standing(
                overview.asOf(), overview.directions().stream().map(Line::of).toList());
    }

    @GetMapping("/late")
    List<LateTask> late(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction) {
        var reader = callers.current();
        return open.late(MonitorScope.of(call, direction, catalogue)).stream()
                .map(each -> late(each, reader))
                .toList();
    }

    /** How often and how long the activities of a model were at work, over all its versions. */
    @GetMapping("/models/{model}")
    List<ActivityFigures> model(@PathVariable String model, @RequestParam(required = false) @Nullable String call) {
        var scope = MonitorScope.of(call, null, catalogue);
        return activities.of(models.known(model), scope.call());
    }

    private LateTask late(WaitingStep waiting, Caller reader) {
        var who = holders.word(waiting.direction().key(), waiting.holder(), waiting.users(), waiting.groups(), reader);
        return new LateTask(
                waiting.key(),
                waiting.step(),
                who,
                waiting.since(),
                waiting.due(),
                waiting.task(),
                waiting.direction().call(),
                waiting.direction().code(),
                waiting.name(),
                holders.office(waiting.users(), waiting.groups()));
    }

    /**
     * Where everything stands.
     *
     * @param asOf the moment it is true of
     * @param directions each with its proposals, what waits, and its pools
     */
    record Standing(Instant asOf, List<Line> directions) {}

    /**
     * One direction.
     *
     * @param call id of its call
     * @param code its code
     * @param name its heading
     * @param proposals how many have which status; drafts are not counted
     * @param steps what waits
     * @param pools quota and money
     */
    record Line(String call, String code, Text name, Map<String, Long> proposals, List<Step> steps, List<Use> pools) {

        static Line of(DirectionFunnel funnel) {
            return new Line(
                    funnel.direction().call(),
                    funnel.direction().code(),
                    funnel.name(),
                    funnel.proposals(),
                    funnel.steps().stream().map(Step::of).toList(),
                    funnel.pools().stream().map(Use::of).toList());
        }
    }

    /**
     * What waits at a step.
     *
     * @param step id of the activity that waits
     * @param model id of its model
     * @param name what the model calls it
     * @param running how many wait
     * @param medianDays days that half of them have waited at most
     * @param p90Days days that nine of ten have waited at most
     * @param longestDays days of the one that waits longest
     * @param overdue how many tasks among them are past their due date
     */
    record Step(
            String step,
            String model,
            Text name,
            long running,
            BigDecimal medianDays,
            @JsonProperty("p90Days") BigDecimal p90Days,
            BigDecimal longestDays,
            long overdue) {

        static Step of(StepAges ages) {
            return new Step(
                    ages.step(),
                    ages.model(),
                    ages.name(),
                    ages.running(),
                    ages.median(),
                    ages.p90(),
                    ages.longest(),
                    ages.overdue());
        }
    }

    /**
     * A pool and what is used of it.
     *
     * @param id its word
     * @param quota projects it allows
     * @param used projects its proposed list takes
     * @param budget CNY yuan it allows
     * @param usedBudget CNY yuan its proposed list takes
     * @param committed CNY yuan on notice or funded
     */
    record Use(String id, int quota, long used, BigDecimal budget, BigDecimal usedBudget, BigDecimal committed) {

        static Use of(PoolUse use) {
            return new Use(use.id(), use.quota(), use.used(), use.budget(), use.usedBudget(), use.committed());
        }
    }

    /**
     * An overdue task.
     *
     * @param number number of the proposal, or key of the round
     * @param step id of the activity
     * @param who the account that has it, a reviewer's pseudonym, or the groups whose turn it is
     * @param since when it began
     * @param due when it was due
     * @param task id of the task
     * @param call id of the call
     * @param direction code of the direction
     * @param name what the model calls the step
     * @param organisation the office or organisation that is waited for
     */
    record LateTask(
            String number,
            String step,
            String who,
            Instant since,
            @Nullable Instant due,
            @Nullable String task,
            String call,
            String direction,
            Text name,
            Text organisation) {}
}
