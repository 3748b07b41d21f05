package org.lianshen.recommendation;

import java.util.Optional;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Vouching;
import org.springframework.stereotype.Component;

/** Tells who recommended a proposal. */
@Component
class RecommendingUnits implements Vouching {

    private final Recommendations recommendations;

    RecommendingUnits(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public Optional<String> recommender(ProposalNumber number) {
        return recommendations
                .find(number)
                .filter(made -> made.decision() == RecommendationDecision.RECOMMEND)
                .map(Recommendation::recommender);
    }
}
