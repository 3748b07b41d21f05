package org.lianshen.monitor.forecast;

import org.lianshen.programme.DirectionId;

/**
 * How many cases of a step ended within the same quarter of a day after they had begun.
 *
 * @param step id of the activity
 * @param direction whose they are
 * @param quarter whole quarters of a day that they took
 * @param done how many were done
 * @param cut how many were cut short
 */
record EndedCases(String step, DirectionId direction, int quarter, int done, int cut) {}
