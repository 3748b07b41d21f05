package org.lianshen.expertreview;

import java.util.List;
import org.lianshen.language.Text;

/**
 * An expert looked at for one proposal.
 *
 * @param expert who
 * @param load proposals of the call they review already
 * @param maxLoad proposals of the call they review at most
 * @param affinity how well field and keywords fit, 0–100
 * @param conflicts why they must stay out; empty where they may review
 */
public record Candidate(Expert expert, int load, int maxLoad, int affinity, List<Text> conflicts) {

    /** Keeps its own copy of the list. */
    public Candidate {
        conflicts = List.copyOf(conflicts);
    }

    /** Whether nothing speaks against them. */
    public boolean free() {
        return conflicts.isEmpty();
    }
}
