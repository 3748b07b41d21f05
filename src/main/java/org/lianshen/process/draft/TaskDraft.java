package org.lianshen.process.draft;

import java.time.Instant;

/**
 * A form that is not sent yet.
 *
 * @param answers a JSON object, to the letter as it was sent
 * @param version another number with each saving
 * @param savedAt when it was saved last
 */
public record TaskDraft(String answers, long version, Instant savedAt) {}
