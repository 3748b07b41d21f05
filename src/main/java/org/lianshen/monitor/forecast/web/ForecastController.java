package org.lianshen.monitor.forecast.web;

import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.forecast.Forecast;
import org.lianshen.monitor.forecast.Forecasts;
import org.lianshen.programme.Catalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forecast for programs. */
@RestController
@ForMonitors
class ForecastController {

    private final Forecasts forecasts;
    private final Catalogue catalogue;

    ForecastController(Forecasts forecasts, Catalogue catalogue) {
        this.forecasts = forecasts;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/monitor/forecast")
    Forecast forecast(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction) {
        return forecasts.of(MonitorScope.of(call, direction, catalogue));
    }
}
