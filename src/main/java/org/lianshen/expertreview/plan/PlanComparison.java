package org.lianshen.expertreview.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianshen.proposal.ProposalNumber;

/**
 * Two plans of one round beside each other.
 *
 * @param version of the one
 * @param otherVersion of the other
 * @param filled seats that the one fills more than the other
 * @param total by how much the one's total affinity is larger, in ten-thousandths
 * @param weakest by how much its weakest proposal is better, in ten-thousandths
 * @param changed proposals whose experts are not the same, by number
 */
public record PlanComparison(
        int version, int otherVersion, int filled, long total, int weakest, List<ProposalNumber> changed) {

    /** The one plan beside the other. */
    public static PlanComparison of(AssignmentPlan one, AssignmentPlan other) {
        var mine = one.result();
        var theirs = other.result();
        return new PlanComparison(
                one.version(),
                other.version(),
                mine.seats().size() - theirs.seats().size(),
                mine.total() - theirs.total(),
                weakest(mine) - weakest(theirs),
                mine.proposals().stream()
                        .filter(number -> !experts(mine, number).equals(experts(theirs, number)))
                        .toList());
    }

    private static int weakest(PlanResult result) {
        return result.weakest().map(Map.Entry::getValue).orElse(0);
    }

    private static Set<String> experts(PlanResult result, ProposalNumber number) {
        var experts = new HashSet<String>();
        result.seats(number).forEach(seat -> experts.add(seat.expert()));
        return experts;
    }
}
