package org.lianshen.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * What a recommender decided (推荐意见).
 *
 * @param number the proposal
 * @param recommender id of the recommender the proposal names
 * @param decision whether it vouches for it
 * @param opinion why; always there where it declined
 * @param decidedBy the account that decided
 * @param decidedAt when
 */
public record Recommendation(
        ProposalNumber number,
        String recommender,
        RecommendationDecision decision,
        @Nullable String opinion,
        String decidedBy,
        Instant decidedAt) {}
