package org.lianshen.monitor.trouble;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the engine could not do.
 *
 * @param key number of the proposal, or key of the round; null where there is none
 * @param model id of the model
 * @param activity id of the activity
 * @param kind the engine's word, for instance {@code failedJob}
 * @param since since when
 */
public record StuckJob(@Nullable String key, String model, String activity, String kind, Instant since) {}
