package org.lianshen.monitor.trouble;

/**
 * How much is stuck just now.
 *
 * @param dead letters that could not be delivered
 * @param unaddressed letters without an address
 * @param waiting letters that wait to be sent
 * @param incidents incidents of the engine
 * @param exhausted jobs whose retries are used up
 */
public record Troubles(long dead, long unaddressed, long waiting, long incidents, long exhausted) {}
