package org.lianshen.monitor.forecast.web;

import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.ScopeChoice;
import org.lianshen.monitor.forecast.Forecasts;
import org.lianshen.programme.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forecast for people: which directions will miss which deadline. */
@Controller
@ForMonitors
class ForecastPage {

    private final Forecasts forecasts;
    private final Catalogue catalogue;
    private final Chances chances;
    private final Callers callers;

    ForecastPage(Forecasts forecasts, Catalogue catalogue, Chances chances, Callers callers) {
        this.forecasts = forecasts;
        this.catalogue = catalogue;
        this.chances = chances;
        this.callers = callers;
    }

    @GetMapping("/monitor/forecast")
    String forecast(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            Model model) {
        var scope = MonitorScope.chosen(call, direction, catalogue);
        var forecast = forecasts.of(scope);
        model.addAttribute("caller", callers.current());
        model.addAttribute("scope", scope);
        var choice = ScopeChoice.beside(scope, catalogue);
        model.addAttribute("calls", choice.calls());
        model.addAttribute("directions", choice.directions());
        model.addAttribute("asOf", forecast.asOf());
        model.addAttribute("minimum", forecast.minimumCases());
        model.addAttribute("matrix", ForecastMatrix.of(forecast.steps(), catalogue));
        model.addAttribute(
                "steps",
                forecast.steps().stream().sorted(ForecastMatrix.byWorry()).toList());
        model.addAttribute("chances", chances);
        return "forecast";
    }
}
