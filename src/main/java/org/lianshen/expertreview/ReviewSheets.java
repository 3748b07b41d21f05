package org.lianshen.expertreview;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ReviewHandedIn;
import org.lianshen.expertreview.sheet.CheckedSheet;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetRepository;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts answer: a review sheet, a conflict, a no, or nothing in time. */
@Service
public class ReviewSheets {

    private final AssignmentRepository register;
    private final SheetRepository sheets;
    private final OwnAssignments own;
    private final LongerPeriodRepository periods;
    private final ConflictsOfInterest conflicts;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    ReviewSheets(
            AssignmentRepository register,
            SheetRepository sheets,
            OwnAssignments own,
            LongerPeriodRepository periods,
            ConflictsOfInterest conflicts,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        this.register = register;
        this.sheets = sheets;
        this.own = own;
        this.periods = periods;
        this.conflicts = conflicts;
        this.catalogue = catalogue;
        this.events = events;
    }

    /**
     * Takes the expert's review sheet.
     *
     * @param assignment the assignment's id
     * @param account the expert's account
     * @throws Refusal malformed, one problem per field of the form; not found, where it is somebody else's; conflict,
     *     where no answer is awaited any more, or the expert must not review it
     */
    @Transactional
    public void submit(AssignmentId assignment, Sheet sheet, String account) {
        var open = own.open(assignment, account);
        conflicts.requireNone(open);
        int version = insert(open, sheet, account);
        answered(assignment, AssignmentState.SCORED, null);
        events.publishEvent(new ReviewHandedIn(assignment, open.number(), open.expert(), version));
    }

    /**
     * Takes a revised sheet in the place of the one that counts.
     *
     * @param reason why it is revised
     * @throws Refusal malformed, one problem per field of the form
     */
    void revise(Assignment own, Sheet sheet, String reason, String account) {
        sheets.end(own.id(), SheetVersion.Kind.REVISED, reason, account);
        insert(own, sheet, account);
    }

    private int insert(Assignment own, Sheet sheet, String account) {
        var template = catalogue
                .direction(own.direction())
                .orElseThrow(Refusal::notFound)
                .template();
        return sheets.insert(own.id(), CheckedSheet.of(template, sheet), account);
    }

    /**
     * The expert says that they must stay out (NSFC regulation, art. 19).
     *
     * @throws Refusal as {@link #submit}; the reason is mandatory
     */
    @Transactional
    public void declareConflict(AssignmentId assignment, @Nullable String reason, String account) {
        own.open(assignment, account);
        answered(assignment, AssignmentState.CONFLICT, RequiredReason.required(reason));
    }

    /**
     * The expert will not review it.
     *
     * @throws Refusal as {@link #submit}; the reason is mandatory
     */
    @Transactional
    public void decline(AssignmentId assignment, @Nullable String reason, String account) {
        own.open(assignment, account);
        answered(assignment, AssignmentState.DECLINED, RequiredReason.required(reason));
    }

    /** The deadline passed without an answer. Nothing happens where one came after all. */
    @Transactional
    public void overdue(AssignmentId assignment) {
        var late = own.lock(assignment);
        if (late.state() == AssignmentState.INVITED) {
            answered(assignment, AssignmentState.OVERDUE, null);
        }
    }

    /** An answer, or none in time, ends what the expert has asked for meanwhile. */
    private void answered(AssignmentId assignment, AssignmentState state, @Nullable String reason) {
        register.answered(assignment, state, reason);
        periods.lapse(assignment);
    }

    /** The sheet that counts; none where none does. */
    public Optional<SheetVersion> counting(AssignmentId assignment) {
        return sheets.counting(assignment);
    }

    /**
     * The sheet that was sent last and does not count any more; none where one counts, or none was
     * sent. Where the officer gave the expert more time, of the time before.
     */
    public Optional<SheetVersion> lastEnded(AssignmentId assignment) {
        return sheets.lastEnded(assignment).or(() -> before(assignment).flatMap(this::lastEnded));
    }

    /** The assignment of the same expert that this one extends. */
    private Optional<AssignmentId> before(AssignmentId id) {
        var assignment = register.find(id).orElseThrow(Refusal::notFound);
        return Optional.ofNullable(assignment.replaces())
                .flatMap(register::find)
                .filter(earlier -> earlier.expert().equals(assignment.expert()))
                .map(Assignment::id);
    }

    /** Every sheet that counts in a direction, by proposal and expert. */
    public List<CountedReview> scorings(DirectionId direction) {
        return sheets.of(direction);
    }

    /** Every sheet of a proposal that was ever sent, by expert, the oldest version first. */
    public List<SheetVersion> everSent(ProposalNumber number) {
        return sheets.everSent(number);
    }
}
