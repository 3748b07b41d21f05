package org.lianshen.process.migration;

/**
 * An instance that nothing called, with all it called.
 *
 * @param root the engine's id of the instance
 * @param number its business key: number of a proposal, or key of a round
 */
record Tree(String root, String number) {}
