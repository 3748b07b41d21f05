package org.lianshen.monitor.heat.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.list.table.Table;
import org.lianshen.list.table.TableColumn;
import org.lianshen.list.table.TableFile;
import org.lianshen.list.table.TableFormat;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.diagram.web.DiagramPages;
import org.lianshen.monitor.heat.HeatMaps;
import org.lianshen.monitor.heat.HeatRow;
import org.lianshen.monitor.heat.HeatShow;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The models with figures on them, as pages. */
@Controller
@ForMonitors
class HeatMapPages {

    private static final List<TableColumn<HeatRow>> COLUMNS = List.of(
            new TableColumn<>(
                    Text.of("monitor.heat-activity"), row -> row.figures().id()),
            new TableColumn<>(Text.of("monitor.heat-name"), HeatRow::name),
            new TableColumn<>(
                    Text.of("monitor.heat-finished"), row -> row.figures().finished()),
            new TableColumn<>(
                    Text.of("monitor.heat-running"), row -> row.figures().running()),
            new TableColumn<>(
                    Text.of("monitor.heat-median"), row -> row.figures().medianSeconds()),
            new TableColumn<>(Text.of("monitor.heat-p90"), row -> row.figures().p90Seconds()),
            new TableColumn<>(
                    Text.of("monitor.heat-share"), row -> row.figures().shareOfPeriod()));

    private final HeatMaps maps;
    private final DiagramPages diagrams;
    private final Catalogue catalogue;

    HeatMapPages(HeatMaps maps, DiagramPages diagrams, Catalogue catalogue) {
        this.maps = maps;
        this.diagrams = diagrams;
        this.catalogue = catalogue;
    }

    @GetMapping("/monitor/models")
    String models(Model page) {
        page.addAttribute("models", maps.models());
        page.addAttribute("scope", MonitorScope.ALL);
        return "monitor-models";
    }

    @GetMapping("/monitor/models/{model}")
    String model(
            @PathVariable String model,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String show,
            Model page,
            HttpServletResponse response) {
        var scope = MonitorScope.of(call, null, catalogue);
        var shown = HeatShow.of(show);
        page.addAttribute("map", maps.of(model, scope.call(), shown));
        page.addAttribute("call", scope.call());
        page.addAttribute("scope", scope);
        page.addAttribute("show", shown);
        page.addAttribute("shows", List.of(HeatShow.values()));
        page.addAttribute("calls", catalogue.calls().stream().map(Call::id).toList());
        page.addAttribute("diagrams", diagrams);
        diagrams.allowScripts(response);
        return "monitor-model";
    }

    @GetMapping(path = "/monitor/models/{model}", params = "format")
    ResponseEntity<byte[]> file(
            @PathVariable String model,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "") String format) {
        var rows = maps.of(model, MonitorScope.of(call, null, catalogue).call(), HeatShow.COUNTS)
                .rows();
        return TableFile.of(new Table<>(model, COLUMNS, rows), TableFormat.ofWord(format));
    }
}
