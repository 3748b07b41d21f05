package org.lianshen.process.rehearsal;

import java.util.Map;

/**
 * What a step did.
 *
 * @param step its bean
 * @param about the variables before
 * @param says those it set
 */
public record StepEffect(String step, Map<String, String> about, Map<String, String> says) {

    /** Keeps its own copies. */
    public StepEffect {
        about = Map.copyOf(about);
        says = Map.copyOf(says);
    }
}
