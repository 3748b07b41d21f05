package org.lianshen.monitor.diagram;

/**
 * What is written on an element of a diagram.
 *
 * @param label one or two short lines, readable without colour
 * @param tone the class its look goes by: {@code done}, {@code now}, {@code heat0} to {@code heat4}, or the
 *     word of a difference
 */
public record DiagramMark(String label, String tone) {}
