package org.lianshen.monitor.forecast;

import java.util.ArrayList;
import java.util.List;

/** Forecasts beside what happened. */
final class Calibration {

    private static final int BANDS = 5;

    private record Told(double chance, boolean happened) {}

    private final List<Told> told = new ArrayList<>();

    void add(double chance, boolean happened) {
        told.add(new Told(chance, happened));
    }

    /**
     * What came of forecasts of one fifth of the scale.
     *
     * @param told how many there were
     * @param forecast their mean
     * @param happened the share of them that happened
     */
    record Band(int told, double forecast, double happened) {}

    /** Around 10, 30, 50, 70 and 90 percent. */
    List<Band> bands() {
        var bands = new ArrayList<Band>();
        for (int place = 0; place < BANDS; place++) {
            int band = place;
            var within = told.stream()
                    .filter(one -> Math.min(BANDS - 1, (int) (one.chance() * BANDS)) == band)
                    .toList();
            bands.add(new Band(
                    within.size(),
                    within.stream().mapToDouble(Told::chance).average().orElse(0),
                    within.stream()
                            .mapToInt(one -> one.happened() ? 1 : 0)
                            .average()
                            .orElse(0)));
        }
        return bands;
    }

    /** The mean of the squared distance from what happened: 0 is always right, 0.25 is always 50 percent. */
    double brier() {
        return told.stream()
                .mapToDouble(one -> Math.pow(one.chance() - (one.happened() ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }
}
