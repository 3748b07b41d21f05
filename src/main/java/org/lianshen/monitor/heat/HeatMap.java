package org.lianshen.monitor.heat;

import java.util.List;
import org.lianshen.monitor.diagram.MarkedDrawing;

/**
 * A model with figures.
 *
 * @param diagram the latest version with the figures on it
 * @param rows the same figures and the others, of every activity that ever was at work
 */
public record HeatMap(MarkedDrawing diagram, List<HeatRow> rows) {}
