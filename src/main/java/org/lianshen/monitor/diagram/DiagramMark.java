package org.lianshen.monitor.diagram;

/**
 * What is written on an element of a diagram.
 *
 * @param label one or two short lines, readable without colour
 * @param tone the class its look goes by: {@code done}, {@code now}, or {@code heat0} to {@code heat4}
 */
public record DiagramMark(String label, String tone) {}
