package org.lianshen.process.rehearsal;

/**
 * A proposal with all it called, or a round, that the records know from its beginning.
 *
 * @param id the engine's id of the outermost instance
 * @param number the proposal's number or the round
 */
public record RecordedTree(String id, String number) {}
