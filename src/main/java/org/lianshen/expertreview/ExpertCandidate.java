package org.lianshen.expertreview;

import java.util.List;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;

/**
 * An expert looked at for one proposal.
 *
 * @param expert who
 * @param load proposals of the call they review already
 * @param maxLoad proposals of the call they review at most
 * @param affinity how well they fit, in ten-thousandths, 0–10,000
 * @param conflicts why they must stay out; empty where they may review
 * @param doubts what is alike but not sure, such as initials: an officer who takes them all the same says why
 */
public record ExpertCandidate(
        Expert expert, int load, int maxLoad, int affinity, List<Text> conflicts, List<Text> doubts) {

    /** Keeps its own copy of the list. */
    public ExpertCandidate {
        conflicts = List.copyOf(conflicts);
        doubts = List.copyOf(doubts);
    }

    /** Whether nothing speaks against them. */
    public boolean free() {
        return conflicts.isEmpty();
    }
}
