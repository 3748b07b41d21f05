package org.lianshen.recommendation;

import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Rule;
import org.lianshen.programme.check.RecommenderCapCheck;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many proposals of a direction one recommender may recommend; only 2.6 limits it, to 5 (2.6(2)). */
@Component
class RecommenderCaps {

    private final JdbcClient jdbc;
    private final ProposalStatusRepository statuses;
    private final Catalogue catalogue;

    RecommenderCaps(JdbcClient jdbc, ProposalStatusRepository statuses, Catalogue catalogue) {
        this.jdbc = jdbc;
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
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param(
                        "place",
                        "recommendation-cap/" + proposal.direction().call() + "/"
                                + proposal.direction().code() + "/" + recommender)
                .query()
                .singleRow();
    }

    /** A withdrawn proposal gives its place back. */
    private long standing(Proposal proposal, String recommender) {
        return statuses.of(recommended(proposal, recommender)).values().stream()
                .filter(status -> status != ProposalStatus.WITHDRAWN)
                .count();
    }

    private List<ProposalNumber> recommended(Proposal proposal, String recommender) {
        return jdbc.sql("select number from recommendation where call = :call and direction = :direction"
                        + " and recommender = :recommender and decision = 'recommend'")
                .param("call", proposal.direction().call())
                .param("direction", proposal.direction().code())
                .param("recommender", recommender)
                .query((row, index) -> new ProposalNumber(row.getString("number")))
                .list();
    }

    private static Refusal full(Rule rule, int max) {
        return Refusal.conflict("recommendation-cap", Text.of("recommendation.recommendation-cap", max, rule.clause()));
    }
}
