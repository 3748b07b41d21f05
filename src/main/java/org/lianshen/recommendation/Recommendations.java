package org.lianshen.recommendation;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All recommendations. A proposal is decided on once, by the recommender it names. */
@Service
public class Recommendations {

    private static final int LONGEST_OPINION = 4000;

    private final RecommendationRepository recommendations;
    private final Clock clock;
    private final Proposals proposals;
    private final ProposalLife life;
    private final RecommenderCaps caps;

    Recommendations(
            RecommendationRepository recommendations,
            Clock clock,
            Proposals proposals,
            ProposalLife life,
            RecommenderCaps caps) {
        this.recommendations = recommendations;
        this.clock = clock;
        this.proposals = proposals;
        this.life = life;
        this.caps = caps;
    }

    /**
     * Keeps what the recommender decided. A recommended proposal takes its step; a declined one stays where it is until
     * its process refuses it.
     *
     * @param number the proposal; its row is locked
     * @param decision what was decided
     * @param opinion why, at most 4000 characters; needed to decline
     * @param account who decided for the recommender
     * @throws Refusal where the proposal does not wait for its recommender, the opinion is missing or too long, or the
     *     recommender has recommended as many as the direction allows ({@code recommendation-cap}, clause 2.6(2))
     */
    @Transactional
    public void decide(
            ProposalNumber number, RecommendationDecision decision, @Nullable String opinion, String account) {
        var proposal = proposals.lock(number);
        requireUndecided(proposal);
        var recommender = recommender(proposal);
        var words = checked(decision, opinion);
        if (decision == RecommendationDecision.RECOMMEND) {
            caps.takePlace(proposal, recommender);
        }
        recommendations.insert(
                proposal.direction(),
                new Recommendation(number, recommender, decision, words, account, clock.instant()));
        if (decision == RecommendationDecision.RECOMMEND) {
            life.step(number, ProposalStatus.RECOMMENDED, Cause.RECOMMENDED, null);
        }
    }

    /** What was decided about that proposal, if anything yet. */
    public Optional<Recommendation> find(ProposalNumber number) {
        return recommendations.find(number);
    }

    private void requireUndecided(Proposal proposal) {
        if (proposal.status() != ProposalStatus.SUBMITTED
                || find(proposal.number()).isPresent()) {
            throw Refusal.overtaken(
                    "wrong-status",
                    Text.of(
                            "recommendation.wrong-status",
                            proposal.number(),
                            proposal.status().label()));
        }
    }

    private static String recommender(Proposal proposal) {
        var recommender = proposal.content().recommender();
        if (recommender == null) {
            throw new IllegalStateException(proposal.number() + " was submitted without a recommender");
        }
        return recommender;
    }

    private static @Nullable String checked(RecommendationDecision decision, @Nullable String opinion) {
        var words = Blank.is(opinion) ? null : opinion.strip();
        if (words == null && decision == RecommendationDecision.DECLINE) {
            throw Refusal.unacceptable("/opinion", Text.of("recommendation.say-why-not"));
        }
        if (words != null && words.length() > LONGEST_OPINION) {
            throw Refusal.unacceptable("/opinion", Text.of("recommendation.opinion-too-long", LONGEST_OPINION));
        }
        return words;
    }
}
