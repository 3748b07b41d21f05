package org.lianshen.expertreview;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetRepository;
import org.lianshen.expertreview.sheet.Shuffle;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.overview.ReviewComment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes from the sheets of a proposal what is meant for its applicant: comments, and neither names nor scores nor
 * confidential remarks. They stand in an order of their own for each proposal, so that a place tells nothing.
 */
@Service
public class AnonymousComments {

    private final SheetRepository sheets;
    private final Proposals proposals;
    private final Catalogue catalogue;

    AnonymousComments(SheetRepository sheets, Proposals proposals, Catalogue catalogue) {
        this.sheets = sheets;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /** One entry per sheet that counts; empty where there is none. */
    @Transactional(readOnly = true)
    public List<ReviewComment> of(ProposalNumber number) {
        var direction = proposals.find(number).orElseThrow(Refusal::notFound).direction();
        var template =
                catalogue.direction(direction).orElseThrow(Refusal::notFound).template();
        return sheets.of(number).stream()
                .sorted(Comparator.comparing(review ->
                        Shuffle.key(number.value(), review.assignment().value())))
                .map(review -> comment(review.sheet(), template))
                .toList();
    }

    private static ReviewComment comment(Sheet sheet, ReviewTemplate template) {
        return new ReviewComment(
                sheet.marks().entrySet().stream()
                        .flatMap(mark -> Stream.ofNullable(mark.getValue().comment())
                                .filter(comment -> !Blank.is(comment))
                                .map(comment -> new ReviewComment.OnCriterion(
                                        mark.getKey(), name(mark.getKey(), template), comment)))
                        .toList(),
                Objects.requireNonNullElse(sheet.comment(), ""));
    }

    private static Text name(String criterion, ReviewTemplate template) {
        return template.criterion(criterion).map(Criterion::name).orElse(new Text(criterion, criterion));
    }
}
