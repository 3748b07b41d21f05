package org.lianshen.round.reviewer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.ProposalReviews;
import org.lianshen.round.RankingSheet;
import org.springframework.stereotype.Component;

/** Scores and sheets with whose they are, as the caller may know it. */
@Component
public class VeiledReviews {

    private final ProposalReviews reviews;
    private final RankingSheet rankings;
    private final ReviewSheets sheets;
    private final ReviewerNames names;

    VeiledReviews(ProposalReviews reviews, RankingSheet rankings, ReviewSheets sheets, ReviewerNames names) {
        this.reviews = reviews;
        this.rankings = rankings;
        this.sheets = sheets;
        this.names = names;
    }

    /**
     * The sheets of a proposal.
     *
     * @throws Refusal not found, where the direction has no such proposal
     */
    public ProposalReviews.View of(DirectionId direction, ProposalNumber number) {
        var view = reviews.of(direction, number);
        return names.secret(Set.of(number)).isEmpty() ? view : veiled(view, names.in(direction));
    }

    /**
     * The ranking of a direction.
     *
     * @throws Refusal not found, where there is no such direction
     */
    public RankingSheet.View ranking(DirectionId direction) {
        var view = rankings.of(direction);
        var secret = names.secret(
                view.lines().stream().map(line -> line.standing().number()).toList());
        if (secret.isEmpty()) {
            return view;
        }
        var pseudonyms = names.in(direction);
        return new RankingSheet.View(
                view.direction(),
                view.criteria(),
                view.pools(),
                view.lines().stream()
                        .map(line -> secret.contains(line.standing().number()) ? veiled(line, pseudonyms) : line)
                        .toList());
    }

    /** Every word of the sheets of a round that count. */
    public List<CountedReview> scorings(DirectionId direction) {
        var all = sheets.scorings(direction);
        var secret = names.secret(all.stream().map(CountedReview::number).toList());
        if (secret.isEmpty()) {
            return all;
        }
        var pseudonyms = names.in(direction);
        return all.stream()
                .map(review -> secret.contains(review.number()) ? veiled(review, pseudonyms) : review)
                .sorted(Comparator.comparing(CountedReview::number).thenComparing(CountedReview::expert))
                .toList();
    }

    private static ProposalReviews.View veiled(ProposalReviews.View view, RoundPseudonyms pseudonyms) {
        return new ProposalReviews.View(
                view.direction(),
                view.number(),
                view.title(),
                view.template(),
                view.mean(),
                view.normalised(),
                view.spread(),
                view.byCriterion(),
                view.sheets().stream()
                        .map(sheet -> veiled(sheet, pseudonyms))
                        .sorted(Comparator.comparing(ProposalReviews.ReadSheet::expert))
                        .toList(),
                versions(view.ended(), pseudonyms));
    }

    private static ProposalReviews.ReadSheet veiled(ProposalReviews.ReadSheet sheet, RoundPseudonyms pseudonyms) {
        return new ProposalReviews.ReadSheet(
                sheet.id(),
                pseudonyms.id(sheet.expert()),
                pseudonyms.name(sheet.expert()),
                sheet.score(),
                sheet.normalised(),
                sheet.outliers(),
                sheet.content(),
                sheet.version(),
                sheet.filedAt(),
                versions(sheet.versions(), pseudonyms));
    }

    private static List<SheetVersion> versions(List<SheetVersion> all, RoundPseudonyms pseudonyms) {
        return all.stream()
                .map(version -> new SheetVersion(
                        version.assignment(),
                        pseudonyms.id(version.expert()),
                        pseudonyms.name(version.expert()),
                        version.version(),
                        version.sheet(),
                        version.score(),
                        version.filedAt(),
                        veiled(version.end(), pseudonyms.id(version.expert()))))
                .sorted(Comparator.comparing(SheetVersion::expert).thenComparing(SheetVersion::version))
                .toList();
    }

    /** Only an officer sends a sheet back; what else ends one, its author does. */
    private static SheetVersion.@Nullable End veiled(SheetVersion.@Nullable End end, String author) {
        return end == null || end.kind() == SheetVersion.Kind.RETURNED
                ? end
                : new SheetVersion.End(end.kind(), end.reason(), author, end.at());
    }

    private static RankingSheet.Line veiled(RankingSheet.Line line, RoundPseudonyms pseudonyms) {
        return new RankingSheet.Line(
                line.title(),
                line.standing(),
                line.place(),
                line.why(),
                line.tied(),
                line.reviews().stream()
                        .map(review -> new RankingSheet.Review(
                                pseudonyms.id(review.expert()),
                                pseudonyms.name(review.expert()),
                                review.scores(),
                                review.mean(),
                                review.normalised()))
                        .sorted(Comparator.comparing(RankingSheet.Review::expert))
                        .toList());
    }

    private static CountedReview veiled(CountedReview review, RoundPseudonyms pseudonyms) {
        return new CountedReview(
                review.assignment(),
                review.number(),
                pseudonyms.id(review.expert()),
                pseudonyms.name(review.expert()),
                review.sheet(),
                review.score());
    }
}
