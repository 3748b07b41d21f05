package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.proposal.ProposalNumber;

/**
 * A round whose topics are known: proposals, experts, and the main topic of each.
 *
 * @param proposals the proposals
 * @param experts the experts
 * @param proposalTopics each proposal's main topic
 * @param expertTopics each expert's main topic, by id
 */
public record MadeUpRound(
        List<ProposalTexts> proposals,
        List<ExpertTexts> experts,
        Map<ProposalNumber, String> proposalTopics,
        Map<String, String> expertTopics) {

    /** The same for the same seed. */
    public static MadeUpRound of(int proposals, int experts, long seed, RoundNoise noise) {
        return new RoundMaker(seed, noise).round(proposals, experts);
    }

    /** Whether the expert is one of the best for the proposal. */
    public boolean fits(ProposalTexts proposal, ExpertTexts expert) {
        return topicOf(proposal).equals(expertTopics.get(expert.id()));
    }

    private String topicOf(ProposalTexts proposal) {
        return proposalTopics.getOrDefault(proposal.number(), "");
    }

    static MadeUpRound empty() {
        return new MadeUpRound(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
    }
}
