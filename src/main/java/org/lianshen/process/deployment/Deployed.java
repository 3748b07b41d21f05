package org.lianshen.process.deployment;

import java.time.Instant;

/**
 * All models and forms that were deployed together.
 *
 * @param id the engine's id of the deployment
 * @param name what was deployed: a release, or a change
 * @param at when
 */
public record Deployed(String id, String name, Instant at) {

    /** What it came with: a release, or the change of that number. */
    public String tag() {
        return name.equals(LiveModels.RELEASE) ? "release" : name;
    }
}
