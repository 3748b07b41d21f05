package org.lianshen.process.rehearsal;

import java.time.Instant;

/**
 * An element that was entered.
 *
 * @param at when
 * @param model key of its model
 * @param element its id
 */
public record WayStep(Instant at, String model, String element) implements Comparable<WayStep> {

    @Override
    public int compareTo(WayStep other) {
        int byTime = at.compareTo(other.at);
        int byModel = byTime != 0 ? byTime : model.compareTo(other.model);
        return byModel != 0 ? byModel : element.compareTo(other.element);
    }

    /** Model and element, as people and programs read it. */
    public String place() {
        return model + "/" + element;
    }
}
