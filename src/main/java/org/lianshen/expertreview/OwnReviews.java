package org.lianshen.expertreview;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.assignment.ClaimedReviews;
import org.lianshen.expertreview.sheet.SheetReceiptRepository;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.overview.ReviewComments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an expert was asked for, what they sent, and how it ended. For anybody else it does not exist. */
@Service
public class OwnReviews {

    private static final Set<ProposalStatus> ENDED_WITHOUT_DECISION =
            EnumSet.of(ProposalStatus.WITHDRAWN, ProposalStatus.REFUSED, ProposalStatus.VOID);

    private final AssignmentRepository assignments;
    private final PlaceRepository places;
    private final ExpertRepository experts;
    private final ReviewSheets sheets;
    private final SheetReceiptRepository receipts;
    private final ClaimedReviews claimed;
    private final Deliberations deliberations;
    private final LongerPeriods periods;
    private final ReopenedReviews reopened;
    private final Proposals proposals;
    private final ReviewComments decided;

    OwnReviews(
            AssignmentRepository assignments,
            PlaceRepository places,
            ExpertRepository experts,
            ReviewSheets sheets,
            SheetReceiptRepository receipts,
            ClaimedReviews claimed,
            Deliberations deliberations,
            LongerPeriods periods,
            ReopenedReviews reopened,
            Proposals proposals,
            ReviewComments decided) {
        this.assignments = assignments;
        this.places = places;
        this.experts = experts;
        this.sheets = sheets;
        this.receipts = receipts;
        this.claimed = claimed;
        this.deliberations = deliberations;
        this.periods = periods;
        this.reopened = reopened;
        this.proposals = proposals;
        this.decided = decided;
    }

    /** The reviews of whoever has that account: the open ones by their due date, then the others, the latest first. */
    @Transactional(readOnly = true)
    public List<OwnReview> of(String account) {
        var own = experts.ofAccount(account)
                .map(expert -> assignments.ofExpert(expert.id()))
                .orElse(List.of());
        var taken = claimed.among(own.stream().map(Assignment::id).toList());
        return own.stream().map(assignment -> review(assignment, taken)).toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal not found, where it is somebody else's
     */
    @Transactional(readOnly = true)
    public OwnReview of(AssignmentId id, String account) {
        return assignments
                .find(id)
                .filter(assignment -> experts.ofAccount(account)
                        .filter(expert -> expert.id().equals(assignment.expert()))
                        .isPresent())
                .map(assignment -> review(assignment, claimed.among(List.of(id))))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The sheet that was sent, where one counts.
     *
     * @throws Refusal not found, where it is somebody else's
     */
    @Transactional(readOnly = true)
    public Optional<SheetVersion> sheet(AssignmentId id, String account) {
        var review = of(id, account);
        return sheets.everSent(review.number()).stream()
                .filter(version -> version.assignment().equals(id) && version.counts())
                .findFirst();
    }

    /** As it stands; who has answered with a no sees that, also where somebody else reviews meanwhile. */
    private OwnReview.State state(Assignment assignment, Set<AssignmentId> taken) {
        var answer = assignment.state() == AssignmentState.REPLACED
                ? places.answers(assignment.expert()).get(assignment.id())
                : null;
        return OwnReview.State.of(answer == null ? assignment.state() : answer, taken.contains(assignment.id()));
    }

    private OwnReview review(Assignment assignment, Set<AssignmentId> taken) {
        var proposal = proposals.find(assignment.number()).orElseThrow(Refusal::notFound);
        var state = state(assignment, taken);
        var receipt =
                state == OwnReview.State.SENT ? receipts.of(assignment.id()).orElse(null) : null;
        return new OwnReview(
                assignment.id(),
                assignment.number(),
                assignment.direction(),
                new Text(proposal.titleZh(), proposal.titleEn()),
                assignment.reviewUntil(),
                state,
                receipt == null ? null : receipt.score(),
                receipt,
                state == OwnReview.State.SENT ? deliberations.until(assignment).orElse(null) : null,
                state.isOpen() ? periods.last(assignment.id()).orElse(null) : null,
                state.isOpen()
                        ? sheets.lastEnded(assignment.id())
                                .map(SheetVersion::end)
                                .orElse(null)
                        : null,
                state == OwnReview.State.SENT && reopened.mayTakeBack(assignment, proposal.status()),
                outcome(assignment.number(), proposal.status()));
    }

    private @Nullable ProposalStatus outcome(ProposalNumber number, ProposalStatus status) {
        boolean over = ENDED_WITHOUT_DECISION.contains(status)
                || decided.ofDecided(number).isPresent();
        return over ? status : null;
    }
}
