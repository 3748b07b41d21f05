package org.lianshen.monitor.diagram;

import java.util.Map;

/**
 * A model's drawing with what is written on it.
 *
 * @param drawing the drawing
 * @param marks by the ids of the elements
 * @param flows how often each flow was taken, by its id; flows that were not taken are missing
 */
public record MarkedDrawing(Drawing drawing, Map<String, DiagramMark> marks, Map<String, Integer> flows) {

    /** Where its file is read. */
    public String address() {
        return "/monitor/models/" + drawing.model() + ".bpmn?version=" + drawing.version();
    }
}
