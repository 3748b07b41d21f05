package org.lianshen.monitor.funnel;

import org.lianshen.programme.DirectionId;

/**
 * How many proposals of a direction have a status.
 *
 * @param direction the direction
 * @param status the contract's word
 * @param count how many, at least one
 */
public record StatusCount(DirectionId direction, String status, long count) {}
