package org.lianshen.recommendation;

import org.lianshen.database.TransactionLocks;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Rule;
import org.lianshen.programme.check.RecommenderCapCheck;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusRepository;
import org.springframework.stereotype.Component;

/** How many proposals of a direction one recommender may recommend; only 2.6 limits it, to 5 (2.6(2)). */
@Component
class RecommenderCaps {

    private final TransactionLocks locks;
    private final RecommendationRepository recommendations;
    private final ProposalStatusRepository statuses;
    private final Catalogue catalogue;

    RecommenderCaps(
            TransactionLocks locks,
            RecommendationRepository recommendations,
            ProposalStatusRepository statuses,
            Catalogue catalogue) {
        this.locks = locks;
        this.recommendations = recommendations;
        this.statuses = statuses;
        this.catalogue = catalogue;
    }

    /**
     * Makes sure that one more recommendation keeps within the cap. Whoever asks for the same recommender and direction
     * waits until this transaction ends.
     *
     * @throws Refusal where the cap is reached
     */
    void takePlace(Proposal proposal, String recommender) {
        catalogue.direction(proposal.direction()).stream()
                .flatMap(direction -> direction.rules().stream())
                .forEach(rule -> {
                    if (rule.check() instanceof RecommenderCapCheck cap) {
                        takePlace(proposal, recommender, rule, cap.max());
                    }
                });
    }

    private void takePlace(Proposal proposal, String recommender, Rule rule, int max) {
        queue(proposal, recommender);
        if (standing(proposal, recommender) >= max) {
            throw full(rule, max);
        }
    }

    private void queue(Proposal proposal, String recommender) {
        locks.alone("recommendation-cap/" + proposal.direction().call() + "/"
                + proposal.direction().code() + "/" + recommender);
    }

    /** A withdrawn proposal gives its place back. */
    private long standing(Proposal proposal, String recommender) {
        return statuses.of(recommendations.recommended(proposal.direction(), recommender)).values().stream()
                .filter(status -> status != ProposalStatus.WITHDRAWN)
                .count();
    }

    private static Refusal full(Rule rule, int max) {
        return Refusal.conflict("recommendation-cap", Text.of("recommendation.recommendation-cap", max, rule.clause()));
    }
}
