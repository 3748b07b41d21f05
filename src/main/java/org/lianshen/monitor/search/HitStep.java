package org.lianshen.monitor.search;

import java.time.OffsetDateTime;
import org.lianshen.language.Text;

/**
 * What a proposal waits for.
 *
 * @param model id of the model
 * @param step id of the activity that waits
 * @param name what it is called
 * @param since since when the longest of them waits, Beijing time
 * @param count how many of it wait side by side
 */
public record HitStep(String model, String step, Text name, OffsetDateTime since, int count) {}
