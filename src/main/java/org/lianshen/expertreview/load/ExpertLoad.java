package org.lianshen.expertreview.load;

import org.lianshen.programme.DirectionId;

/**
 * What an expert was asked for in one direction of one call, and what came of it; in numbers of proposals asked for.
 *
 * @param direction the direction
 * @param open reviews whose sheets are awaited
 * @param sent reviews whose sheets are in
 * @param declined invitations that the expert declined
 * @param conflict invitations given up for a conflict of interest
 * @param overdue invitations not claimed, or sheets not sent, in time
 */
public record ExpertLoad(DirectionId direction, int open, int sent, int declined, int conflict, int overdue) {}
