package org.lianshen.monitor.forecast;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is to be expected of all that is under way.
 *
 * @param asOf when this was told, Beijing time
 * @param minimumCases so many earlier cases are needed to tell
 * @param steps by call, direction and step
 */
public record Forecast(OffsetDateTime asOf, int minimumCases, List<StepForecast> steps) {

    /** Keeps its own copy of the list. */
    public Forecast {
        steps = List.copyOf(steps);
    }
}
