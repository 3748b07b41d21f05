package org.lianshen.monitor.bottleneck;

import java.math.BigDecimal;

/**
 * How long one party was waited for in all.
 *
 * @param party who
 * @param days days of waiting, all waits together
 * @param permille the part of everybody's, in thousandths
 */
public record PartyShare(Party party, BigDecimal days, int permille) {}
