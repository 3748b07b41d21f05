package org.lianshen.expertreview.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.BlindedDossiers;
import org.lianshen.expertreview.Deliberations;
import org.lianshen.expertreview.OwnReview;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.OtherSheet;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.content.ContentWriter;
import org.lianshen.time.Beijing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An expert's own reviews over HTTP. */
@RestController
@RequestMapping("/api/reviews")
@PreAuthorize("hasRole('EXPERT')")
class OwnReviewController {

    private final OwnReviews reviews;
    private final BlindedDossiers dossiers;
    private final Deliberations deliberations;
    private final Catalogue catalogue;
    private final ContentWriter writer;
    private final Callers callers;

    OwnReviewController(
            OwnReviews reviews,
            BlindedDossiers dossiers,
            Deliberations deliberations,
            Catalogue catalogue,
            ContentWriter writer,
            Callers callers) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.deliberations = deliberations;
        this.catalogue = catalogue;
        this.writer = writer;
        this.callers = callers;
    }

    /** An own review in a list; its due date carries Beijing's offset. */
    record ReviewLine(
            AssignmentId id,
            ProposalNumber number,
            @JsonUnwrapped DirectionId round,
            OffsetDateTime due,
            OwnReview.State state,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal score,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            ProposalStatus outcome) {

        static ReviewLine of(OwnReview review) {
            return new ReviewLine(
                    review.id(),
                    review.number(),
                    review.direction(),
                    review.due().atZone(Beijing.ZONE).toOffsetDateTime(),
                    review.state(),
                    review.score(),
                    review.outcome());
        }
    }

    /**
     * One review with what is asked, what may be read of the proposal, what was sent, and while experts deliberate
     * the others' sheets.
     */
    record WholeReview(
            @JsonUnwrapped ReviewLine line,
            @JsonUnwrapped ReviewTemplate template,
            @Nullable JsonNode facts,
            @Nullable Sheet sheet,
            @Nullable List<OtherSheet> others) {}

    @GetMapping
    List<ReviewLine> all() {
        return reviews.of(callers.current().account()).stream()
                .map(ReviewLine::of)
                .toList();
    }

    @GetMapping("/{id}")
    WholeReview one(@PathVariable String id) {
        var assignment = new AssignmentId(id);
        var account = callers.current().account();
        var review = reviews.of(assignment, account);
        var template = catalogue
                .direction(review.direction())
                .orElseThrow(Refusal::notFound)
                .template();
        return new WholeReview(
                ReviewLine.of(review),
                template,
                dossiers.find(assignment, account)
                        .map(dossier -> writer.tree(dossier.content()))
                        .orElse(null),
                reviews.sheet(assignment, account).map(SheetVersion::sheet).orElse(null),
                review.deliberatesUntil() == null ? null : deliberations.others(assignment));
    }
}
