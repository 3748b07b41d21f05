package org.lianshen.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.proposal.Proposals;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.RecommendationDecision;
import org.lianshen.recommendation.Recommendations;
import org.lianshen.round.Decision;
import org.lianshen.round.ProposalDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells recommenders how the proposals end that they have recommended: once, and again only where one is reinstated.
 */
@Component
class RecommenderLetters {

    private final LetterWriter writer;
    private final Recommendations recommendations;
    private final Proposals proposals;
    private final HistoryRepository history;
    private final CitedClauses clauses;

    RecommenderLetters(
            LetterWriter writer,
            Recommendations recommendations,
            Proposals proposals,
            HistoryRepository history,
            CitedClauses clauses) {
        this.writer = writer;
        this.recommendations = recommendations;
        this.proposals = proposals;
        this.history = history;
        this.clauses = clauses;
    }

    @EventListener
    void stepped(ProposalStatusChanged step) {
        outcome(step).ifPresent(outcome -> {
            var cited = LetterKind.tellingOf(step)
                    .map(kind -> clauses.of(kind, proposal(step.number())))
                    .orElse(List.of());
            tell(step.number(), outcome, cited, step.reason());
        });
    }

    /** What was in reserve until the round ended is declined only now. */
    @EventListener
    void decided(ProposalDecided event) {
        if (event.decision() == Decision.DECLINED) {
            var reason =
                    history.lastStep(event.number()).map(HistoryEntry::reason).orElse(null);
            tell(event.number(), ProposalStatus.DECLINED.label(), List.of(), reason);
        }
    }

    private static Optional<Text> outcome(ProposalStatusChanged step) {
        return switch (step.to()) {
            case FUNDED, REFUSED, VOID, WITHDRAWN -> Optional.of(step.to().label());
            case DECLINED -> LetterKind.tellingOf(step).map(told -> declined(step));
            case ELIGIBLE ->
                LetterKind.tellingOf(step).filter(LetterKind.REINSTATED::equals).map(LetterKind::label);
            case DRAFT, SUBMITTED, RECOMMENDED, RETURNED, AWAITING_CONFIRMATION, IN_REVIEW, REVIEWED, ON_NOTICE ->
                Optional.empty();
        };
    }

    private static Text declined(ProposalStatusChanged step) {
        var label = step.to().label();
        return step.cause() == Cause.OBJECTION_UPHELD ? Text.of("notification.objection-was-upheld", label) : label;
    }

    private void tell(ProposalNumber number, Text outcome, List<CitedClause> cited, @Nullable Text reason) {
        recommendations
                .find(number)
                .filter(made -> made.decision() == RecommendationDecision.RECOMMEND)
                .map(Recommendation::recommender)
                .ifPresent(recommender -> {
                    var extra = new HashMap<String, @Nullable Object>();
                    extra.put(LetterWord.OUTCOME_ZH.variable(), outcome.zh());
                    extra.put(LetterWord.OUTCOME_EN.variable(), outcome.en());
                    extra.put(LetterWord.REASON.variable(), reason);
                    extra.put(LetterWord.FINDINGS.variable(), cited);
                    writer.toRecommender(
                            LetterKind.RECOMMENDED_OUTCOME, recommender, number, extra, "end-" + steps(number));
                });
    }

    /** How many steps the proposal has taken: its end is told once, however it is heard of. */
    private long steps(ProposalNumber number) {
        return history.of(number).stream().filter(HistoryEntry::moved).count();
    }

    private Proposal proposal(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }
}
