package org.lianshen.verification;

import org.jspecify.annotations.Nullable;

/**
 * What the finance officer found out about one enterprise.
 *
 * @param participant its id within the proposal
 * @param source where its own funding comes from, or what proves it
 * @param verdict whether it is there
 */
public record EnterpriseVerdict(
        String participant, @Nullable String source, Verdict verdict) {}
