package org.lianshen.confirmation.pairing;

import org.lianshen.confirmation.matching.Thresholds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * From when on an entry is matched without a person; points are bits of evidence (src/docs/matching.md).
 *
 * @param matched total from which a clear winner is matched
 * @param ambiguous total from which a proposal is shown to a person
 * @param margin points that the winner must be ahead of every other pair of either application
 */
@ConfigurationProperties("lianshen.matching")
record MatchingSettings(double matched, double ambiguous, double margin) {

    /** Refuses settings that would let nothing, or anything, through. */
    MatchingSettings {
        Assert.isTrue(ambiguous > 0, "lianshen.matching.ambiguous must be above 0");
        Assert.isTrue(matched >= ambiguous, "lianshen.matching.matched must be at least lianshen.matching.ambiguous");
        Assert.isTrue(margin > 0, "lianshen.matching.margin must be above 0");
    }

    Thresholds thresholds() {
        return new Thresholds(matched, ambiguous, margin);
    }
}
