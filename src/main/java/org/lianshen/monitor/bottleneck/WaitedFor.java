package org.lianshen.monitor.bottleneck;

import java.math.BigDecimal;
import org.lianshen.language.Text;

/**
 * How long an activity has waited in all.
 *
 * @param party who was waited for
 * @param model id of the model
 * @param activity id of the activity
 * @param name what the model calls it
 * @param ended how many waits have ended
 * @param running how many last
 * @param days days of waiting, all waits together, ended and lasting, two decimals
 */
public record WaitedFor(
        Party party, String model, String activity, Text name, long ended, long running, BigDecimal days) {}
