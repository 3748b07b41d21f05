package org.lianshen.monitor.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.list.table.TableFile;
import org.lianshen.list.table.TableFormat;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.LifeStatus;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.ScopeChoice;
import org.lianshen.monitor.TaskHolders;
import org.lianshen.monitor.bottleneck.Bottlenecks;
import org.lianshen.monitor.funnel.Funnel;
import org.lianshen.monitor.step.OpenSteps;
import org.lianshen.monitor.step.WaitingStep;
import org.lianshen.monitor.trouble.OpenTroubles;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everything stands, how long it waits, what is late and whom it waits for; each table also as a file. */
@Controller
@RequestMapping("/monitor")
@ForMonitors
class MonitorPages {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final Funnel funnel;
    private final OpenSteps open;
    private final Bottlenecks bottlenecks;
    private final OpenTroubles troubles;
    private final TaskHolders holders;
    private final Callers callers;
    private final Catalogue catalogue;

    MonitorPages(
            Funnel funnel,
            OpenSteps open,
            Bottlenecks bottlenecks,
            OpenTroubles troubles,
            TaskHolders holders,
            Callers callers,
            Catalogue catalogue) {
        this.funnel = funnel;
        this.open = open;
        this.bottlenecks = bottlenecks;
        this.troubles = troubles;
        this.holders = holders;
        this.callers = callers;
        this.catalogue = catalogue;
    }

    @GetMapping
    String overview(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            Model model) {
        var overview = funnel.of(fill(call, direction, model));
        model.addAttribute("overview", overview);
        model.addAttribute("troubles", troubles.counts());
        return "monitor";
    }

    @GetMapping("/files/{table}")
    ResponseEntity<byte[]> file(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "csv") String format) {
        var scope = MonitorScope.of(call, direction, catalogue);
        var wanted = TableFormat.ofWord(format);
        return switch (table) {
            case "funnel" ->
                TableFile.of(MonitorTables.funnel(funnel.of(scope).directions(), LifeStatus.words()), wanted);
            case "pools" -> TableFile.of(MonitorTables.pools(funnel.of(scope).directions()), wanted);
            case "ages" -> TableFile.of(MonitorTables.ages(funnel.of(scope).steps()), wanted);
            case "late" -> TableFile.of(MonitorTables.tasks("late", rows(open.late(scope))), wanted);
            case "coming" -> TableFile.of(MonitorTables.tasks("coming", rows(open.coming(scope))), wanted);
            case "waiting" ->
                TableFile.of(MonitorTables.tasks("waiting", rows(open.at(scope, step, 0, Integer.MAX_VALUE))), wanted);
            case "bottlenecks" -> TableFile.of(MonitorTables.waits(bottlenecks.of(scope)), wanted);
            default -> throw Refusal.notFound();
        };
    }

    @GetMapping("/steps/{step}")
    String step(
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var scope = fill(call, direction, model);
        long total = open.count(scope, step);
        if (total == 0) {
            model.addAttribute("none", true);
        }
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        model.addAttribute("step", step);
        model.addAttribute("total", total);
        model.addAttribute("page", shown);
        model.addAttribute("pages", (total + PAGE_SIZE - 1) / PAGE_SIZE);
        model.addAttribute("rows", rows(open.at(scope, step, shown * PAGE_SIZE, PAGE_SIZE)));
        return "monitor-step";
    }

    @GetMapping("/late")
    String late(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var scope = fill(call, direction, model);
        var late = rows(open.late(scope));
        int pages = (late.size() + PAGE_SIZE - 1) / PAGE_SIZE;
        int shown = Math.max(0, Math.min(page, pages - 1));
        model.addAttribute("total", late.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "rows",
                late.stream().skip((long) shown * PAGE_SIZE).limit(PAGE_SIZE).toList());
        model.addAttribute(
                "offices",
                Tally.of(late.stream()
                        .filter(row -> row.office() != null)
                        .collect(Collectors.groupingBy(TaskRow::office, Collectors.counting()))));
        model.addAttribute(
                "people",
                Tally.of(late.stream()
                        .filter(row -> !row.who().isEmpty())
                        .collect(Collectors.groupingBy(TaskRow::person, Collectors.counting()))));
        model.addAttribute("coming", ComingDeadline.of(open.comingDeadlines(scope)));
        model.addAttribute("troubles", troubles.counts());
        model.addAttribute("incidents", troubles.incidents());
        return "monitor-late";
    }

    @GetMapping("/bottlenecks")
    String bottlenecks(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            Model model) {
        var waits = bottlenecks.of(fill(call, direction, model));
        model.addAttribute("waits", waits);
        model.addAttribute("shares", bottlenecks.shares(waits));
        return "monitor-bottlenecks";
    }

    private MonitorScope fill(@Nullable String call, @Nullable String direction, Model model) {
        var scope = MonitorScope.chosen(call, direction, catalogue);
        model.addAttribute("caller", callers.current());
        var choice = ScopeChoice.beside(scope, catalogue);
        model.addAttribute("calls", choice.calls());
        model.addAttribute("scope", scope);
        model.addAttribute("directions", choice.directions());
        return scope;
    }

    private List<TaskRow> rows(List<WaitingStep> waiting) {
        var reader = callers.current();
        return waiting.stream().map(each -> TaskRow.of(each, holders, reader)).toList();
    }
}
