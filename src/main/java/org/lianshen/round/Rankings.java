package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Pool;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks the reviewed proposals of a round: by the mean of their sheets' scores, raw or normalised as the call chooses;
 * among equals the one with the higher lowest single score, then the one with the lower number.
 */
@Service
public class Rankings {

    private static final int DECIMALS = 3;

    private static final Set<RoundStage> UNRANKED = EnumSet.of(
            RoundStage.OPEN, RoundStage.POOL_CLOSED, RoundStage.ASSIGNMENT, RoundStage.REVIEW, RoundStage.EMPTY);

    private final RoundRepository rounds;
    private final RankingRepository register;
    private final ReviewSheets sheets;
    private final Proposals proposals;
    private final Catalogue catalogue;

    Rankings(
            RoundRepository rounds,
            RankingRepository register,
            ReviewSheets sheets,
            Proposals proposals,
            Catalogue catalogue) {
        this.rounds = rounds;
        this.register = register;
        this.sheets = sheets;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /**
     * Makes the ranking and draws the cut line.
     *
     * @throws Refusal conflict, where the round is not at its reviews or its ranking
     */
    @Transactional
    public List<RankedProposal> rank(DirectionId direction) {
        var round = rounds.lock(direction);
        Stages.require(round, RoundStage.REVIEW, RoundStage.RANKING);
        var entry = catalogue.direction(direction).orElseThrow(Refusal::notFound);
        var scorings = sheets.scorings(direction);
        var normalised = Normalisation.of(scorings);
        Map<ProposalNumber, List<CountedReview>> byNumber =
                scorings.stream().collect(Collectors.groupingBy(CountedReview::number));
        var standings = proposals.of(direction, Set.of(REVIEWED)).stream()
                .map(proposal ->
                        standing(proposal, entry, byNumber.getOrDefault(proposal.number(), List.of()), normalised))
                .sorted(bestFirst(direction.call()))
                .toList();
        var ranking = new ArrayList<RankedProposal>();
        standings.forEach(ranked -> ranking.add(ranked.at(ranking.size() + 1)));
        register.replace(direction, CutLine.draw(ranking, entry.pools()));
        rounds.setStage(round, RoundStage.RANKING);
        return register.of(direction);
    }

    /**
     * Undoes the ranking: a review is awaited again. Nothing happens where it is not made.
     *
     * @return whether it was made
     * @throws Refusal conflict, where it is settled
     */
    @Transactional
    public boolean undo(DirectionId direction) {
        var round = rounds.lock(direction);
        if (UNRANKED.contains(round.stage())) {
            return false;
        }
        Stages.require(round, RoundStage.RANKING);
        register.replace(direction, List.of());
        rounds.setStage(round, RoundStage.REVIEW);
        return true;
    }

    /** The ranking as it stands, best first; empty before it is made. */
    public List<RankedProposal> of(DirectionId direction) {
        return register.of(direction);
    }

    private Comparator<RankedProposal> bestFirst(String call) {
        var by =
                catalogue.call(call).orElseThrow(Refusal::notFound).parameters().rankingScore();
        return Comparator.comparing((RankedProposal ranked) -> ranked.score(by), Comparator.reverseOrder())
                .thenComparing(RankedProposal::lowest, Comparator.reverseOrder())
                .thenComparing(RankedProposal::number);
    }

    private static RankedProposal standing(
            Proposal proposal,
            Direction direction,
            List<CountedReview> scorings,
            Map<AssignmentId, BigDecimal> normalised) {
        var content = proposal.content();
        return new RankedProposal(
                proposal.number(),
                proposal.status(),
                0,
                mean(scorings.stream().map(CountedReview::score).toList()),
                lowest(scorings, direction.template()),
                mean(scorings.stream()
                        .map(scoring -> normalised.get(scoring.assignment()))
                        .toList()),
                direction.pool(content.field()).map(Pool::id).orElse(null),
                content.field(),
                Objects.requireNonNullElse(content.requestedFunding(), BigDecimal.ZERO),
                false,
                false,
                null,
                null,
                null);
    }

    /** The lowest single score in percent of its scale, two decimals, half up; 0 where there is none. */
    private static BigDecimal lowest(List<CountedReview> reviews, ReviewTemplate template) {
        return reviews.stream()
                .flatMap(review -> review.sheet().marks().entrySet().stream())
                .flatMap(mark -> Stream.ofNullable(mark.getValue().score())
                        .map(score -> template.criterion(mark.getKey())
                                .map(Criterion::scale)
                                .orElse(Scale.PERCENT)
                                .percent(score)))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** Three decimals, half up; 0 of none. */
    private static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? BigDecimal.ZERO
                : numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
