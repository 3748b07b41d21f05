package org.lianshen.monitor.metric;

/**
 * A value as it was read.
 *
 * @param metric of what
 * @param of which step, stage, state or type; empty where there is one value
 * @param value how many, or seconds
 */
record Figure(Metric metric, String of, double value) {}
