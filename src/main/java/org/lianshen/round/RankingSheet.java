package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Pool;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff a ranking with everything it was made from. */
@Service
public class RankingSheet {

    private final Rankings rankings;
    private final ObjectionRepository objections;
    private final ReviewSheets sheets;
    private final Proposals proposals;
    private final Catalogue catalogue;

    RankingSheet(
            Rankings rankings,
            ObjectionRepository objections,
            ReviewSheets sheets,
            Proposals proposals,
            Catalogue catalogue) {
        this.rankings = rankings;
        this.objections = objections;
        this.sheets = sheets;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /**
     * A ranking to look at.
     *
     * @param direction which direction of which call
     * @param criteria what was scored
     * @param pools quota and budget against what the proposed list takes
     * @param lines best first; empty before the ranking is made
     */
    public record View(
            @JsonUnwrapped DirectionId direction, List<Criterion> criteria, List<PoolLine> pools, List<Line> lines) {}

    /**
     * A pool and what the proposed list takes of it.
     *
     * @param pool its id
     * @param quota number of projects
     * @param quotaKind how firm that is
     * @param budget CNY yuan
     * @param proposed projects on the list
     * @param committed CNY yuan they ask for
     * @param quotaLeft places left; negative where the chair has exceeded an approximate quota
     * @param budgetLeft CNY yuan left
     */
    public record PoolLine(
            String pool,
            int quota,
            QuotaKind quotaKind,
            BigDecimal budget,
            int proposed,
            BigDecimal committed,
            int quotaLeft,
            BigDecimal budgetLeft) {}

    /**
     * One proposal in the ranking.
     *
     * @param title its title
     * @param ranked where it stands
     * @param placement what the cut line makes of it
     * @param why the same in words, with the chair's departure
     * @param tied numbers of those with the same mean
     * @param reviews the reviews that count
     */
    public record Line(
            Text title,
            RankedProposal standing,
            CutLinePlacement place,
            Text why,
            List<ProposalNumber> tied,
            List<Review> reviews) {}

    /**
     * One review.
     *
     * @param expert the expert's id
     * @param name the expert's name
     * @param scores 0–100, by the criterion's id
     * @param mean of the scores
     * @param normalised z-score among the expert's reviews of the round
     */
    public record Review(
            String expert,
            String name,
            Map<String, BigDecimal> scores,
            BigDecimal mean,
            @Nullable BigDecimal normalised) {}

    /**
     * The ranking of a direction.
     *
     * @throws Refusal not found, where there is no such direction
     */
    @Transactional(readOnly = true)
    public View of(DirectionId direction) {
        var entry = catalogue.direction(direction).orElseThrow(Refusal::notFound);
        var criteria = entry.template().criteria();
        var by = catalogue
                .call(direction.call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .rankingScore();
        var standings = rankings.of(direction);
        var scorings = sheets.scorings(direction);
        var normalised = Normalisation.of(scorings);
        Map<ProposalNumber, List<CountedReview>> byNumber =
                scorings.stream().collect(Collectors.groupingBy(CountedReview::number));
        var struckOff = objections.of(direction).stream()
                .filter(objection -> objection.state() == Objection.State.UPHELD)
                .map(Objection::number)
                .collect(Collectors.toSet());
        var explanation = new Explanation(standings, by);
        var places = CutLine.explain(standings, entry.pools());
        var lines = standings.stream()
                .map(ranked -> new Line(
                        title(ranked.number()),
                        ranked,
                        places.get(ranked.number()),
                        explanation.of(ranked, places.get(ranked.number()), struckOff.contains(ranked.number())),
                        explanation.tied(ranked),
                        byNumber.getOrDefault(ranked.number(), List.of()).stream()
                                .map(scoring -> review(scoring, normalised))
                                .toList()))
                .toList();
        var pools = entry.pools().stream().map(pool -> line(pool, standings)).toList();
        return new View(direction, criteria, pools, lines);
    }

    private Text title(ProposalNumber number) {
        Proposal proposal = proposals.find(number).orElseThrow(Refusal::notFound);
        return new Text(proposal.titleZh(), proposal.titleEn());
    }

    private static Review review(CountedReview scoring, Map<AssignmentId, BigDecimal> normalised) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        scoring.sheet().marks().forEach((criterion, mark) -> scores.put(criterion, mark.score()));
        return new Review(
                scoring.expert(), scoring.expertName(), scores, scoring.mean(), normalised.get(scoring.assignment()));
    }

    private static PoolLine line(Pool pool, List<RankedProposal> standings) {
        var proposed = standings.stream()
                .filter(ranked -> ranked.proposed() && pool.id().equals(ranked.pool()))
                .toList();
        var committed = proposed.stream().map(RankedProposal::requested).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PoolLine(
                pool.id(),
                pool.quota(),
                pool.quotaKind(),
                pool.budget(),
                proposed.size(),
                committed,
                pool.quota() - proposed.size(),
                pool.budget().subtract(committed));
    }
}
