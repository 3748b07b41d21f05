package org.lianshen.process.deployment;

import java.time.Instant;
import java.util.Map;

/**
 * The version of a model or form that is live.
 *
 * @param name its file's name
 * @param version the engine's count of versions
 * @param deployment what it was deployed with
 * @param running how many instances run by each version of a model, or open tasks show each version of a form; versions
 *     without any are left out
 */
public record LiveVersion(String name, int version, Deployed deployment, Map<Integer, Long> running) {

    /** When it went live. */
    public Instant deployedAt() {
        return deployment.at();
    }

    /** How many there are over all versions. */
    public long runningTogether() {
        return running.values().stream().mapToLong(Long::longValue).sum();
    }
}
