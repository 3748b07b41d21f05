package org.lianshen.monitor.diagram;

/**
 * A sequence flow of a model.
 *
 * @param id its id
 * @param source id of the element it leaves
 * @param target id of the element it leads to
 */
public record DrawnFlow(String id, String source, String target) {}
