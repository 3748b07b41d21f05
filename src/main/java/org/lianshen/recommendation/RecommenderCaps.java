package org.lianshen.recommendation;

import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Rule;
import org.lianshen.programme.check.RecommenderCapCheck;
import org.lianshen.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many proposals of a direction one recommender may recommend; only 2.6 limits it, to 5 (2.6(2)). */
@Component
class RecommenderCaps {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    RecommenderCaps(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
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
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param(
                        "place",
                        "recommendation-cap/" + proposal.direction().call() + "/"
                                + proposal.direction().code() + "/" + recommender)
                .query()
                .singleRow();
    }

    /** A withdrawn proposal gives its place back. */
    private int standing(Proposal proposal, String recommender) {
        return jdbc.sql("select count(*) from recommendation join proposal using (number)"
                        + " where recommendation.call = :call and recommendation.direction = :direction"
                        + " and recommendation.recommender = :recommender and decision = 'recommend'"
                        + " and status <> 'withdrawn'")
                .param("call", proposal.direction().call())
                .param("direction", proposal.direction().code())
                .param("recommender", recommender)
                .query(Integer.class)
                .single();
    }

    private static Refusal full(Rule rule, int max) {
        return Refusal.conflict("recommendation-cap", Text.of("recommendation.recommendation-cap", max, rule.clause()));
    }
}
