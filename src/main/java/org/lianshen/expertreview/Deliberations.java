package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.event.DeliberationOpened;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.expertreview.sheet.OtherSheet;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetRepository;
import org.lianshen.expertreview.sheet.Shuffle;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deliberation;
import org.lianshen.programme.word.SpreadMeasure;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores that are far apart: the experts read each other's sheets without names, and each may revise their own once,
 * with a reason.
 */
@Service
public class Deliberations {

    private final DeliberationRepository rows;
    private final AssignmentRepository assignments;
    private final SheetRepository sheets;
    private final ReviewSheets filing;
    private final OwnAssignments own;
    private final FurtherExperts further;
    private final ConflictsOfInterest conflicts;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deliberations(
            DeliberationRepository rows,
            AssignmentRepository assignments,
            SheetRepository sheets,
            ReviewSheets filing,
            OwnAssignments own,
            FurtherExperts further,
            ConflictsOfInterest conflicts,
            Proposals proposals,
            Catalogue catalogue,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.assignments = assignments;
        this.sheets = sheets;
        this.filing = filing;
        this.own = own;
        this.further = further;
        this.conflicts = conflicts;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clock = clock;
        this.events = events;
    }

    /** How far the scores of a proposal are apart, and what is to be done about it. */
    @Transactional
    public Spread survey(ProposalNumber number) {
        var proposal = proposals.lock(number);
        var rule = rule(proposal);
        if (rule == null || spread(number).compareTo(rule.spread()) <= 0) {
            return Spread.CLOSE;
        }
        if (rule.takes(SpreadMeasure.ADD_EXPERT) && further.possible(proposal)) {
            return Spread.ONE_MORE;
        }
        boolean open = rule.takes(SpreadMeasure.DELIBERATE) && sheets.revisable(number);
        return open ? Spread.FAR_APART : Spread.CLOSE;
    }

    /** Highest score less the lowest; 0 of fewer than two sheets. */
    private BigDecimal spread(ProposalNumber number) {
        var scores = sheets.of(number).stream().map(CountedReview::score).toList();
        return scores.stream()
                .max(Comparator.naturalOrder())
                .map(highest -> highest.subtract(
                        scores.stream().min(Comparator.naturalOrder()).orElse(highest)))
                .orElse(BigDecimal.ZERO);
    }

    /** Opens the deliberation on a proposal, and tells its experts. */
    @Transactional
    public void open(ProposalNumber number) {
        var rule = rule(proposals.lock(number));
        int days = rule == null ? 0 : rule.days();
        var now = clock.instant();
        var until = now.atZone(Beijing.ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(Beijing.ZONE)
                .toInstant();
        rows.open(number, until);
        awaited(number).forEach(id -> {
            var assignment = own.lock(id);
            events.publishEvent(new DeliberationOpened(id, number, assignment.expert(), now, until));
        });
    }

    /** Whose answer the deliberation on a proposal awaits. */
    public List<AssignmentId> awaited(ProposalNumber number) {
        return rows.awaited(number);
    }

    /**
     * Until when the last deliberation on a proposal runs.
     *
     * @throws IllegalStateException where there was none
     */
    public Instant until(ProposalNumber number) {
        return rows.until(number).orElseThrow(() -> new IllegalStateException("No deliberation on " + number));
    }

    /** Until when an expert may read the others and revise; none where they do not deliberate, or have answered. */
    public Optional<Instant> until(Assignment assignment) {
        return rows.until(assignment.number())
                .filter(until -> clock.instant().isBefore(until))
                .filter(until -> awaited(assignment.number()).contains(assignment.id()));
    }

    /**
     * The sheets of the others, in an order that tells nothing.
     *
     * @param assignment of the expert who reads them
     * @throws Refusal conflict, where the expert does not deliberate, has answered, or must not review
     *     the proposal
     */
    @Transactional(readOnly = true)
    public List<OtherSheet> others(AssignmentId assignment) {
        var reader = assignments.find(assignment).orElseThrow(Refusal::notFound);
        requireOpen(reader);
        var others = sheets.of(reader.number()).stream()
                .filter(review -> !review.assignment().equals(assignment))
                .sorted(Comparator.comparing(review ->
                        Shuffle.key(assignment.value(), review.assignment().value())))
                .toList();
        return IntStream.range(0, others.size())
                .mapToObj(index -> new OtherSheet(
                        index + 1,
                        others.get(index).score().setScale(3, RoundingMode.HALF_UP),
                        others.get(index).sheet().withoutRemark()))
                .toList();
    }

    /**
     * The expert leaves their sheet as it is.
     *
     * @throws Refusal not found, where it is somebody else's; conflict, where the expert does not deliberate
     */
    @Transactional
    public void keep(AssignmentId assignment, String account) {
        deliberating(assignment, account);
        rows.answered(assignment);
    }

    /**
     * The expert revises their sheet; the earlier version stays readable for officer and chair.
     *
     * @param reason why; officer and chair read it
     * @throws Refusal as {@link #keep}; malformed, one problem per field of the form, the reason's among them
     */
    @Transactional
    public void revise(AssignmentId assignment, Sheet sheet, @Nullable String reason, String account) {
        var reader = deliberating(assignment, account);
        filing.revise(reader, sheet, RequiredReason.required(reason), account);
        rows.answered(assignment);
    }

    private Assignment deliberating(AssignmentId assignment, String account) {
        var reader = own.scored(assignment, account);
        requireOpen(reader);
        return reader;
    }

    private void requireOpen(Assignment reader) {
        if (until(reader).isEmpty()) {
            throw Refusal.overtaken("deliberation-closed", Text.of("expertreview.deliberation-closed"));
        }
        conflicts.requireNone(reader);
    }

    private @Nullable Deliberation rule(Proposal proposal) {
        return catalogue
                .call(proposal.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .deliberation();
    }
}
