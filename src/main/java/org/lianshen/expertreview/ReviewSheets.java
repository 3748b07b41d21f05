package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts answer: a review sheet, a conflict, a no, or nothing in time. */
@Service
public class ReviewSheets {

    private final AssignmentRepository register;
    private final SheetRepository sheets;
    private final Experts experts;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    ReviewSheets(
            AssignmentRepository register,
            SheetRepository sheets,
            Experts experts,
            Proposals proposals,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        this.register = register;
        this.sheets = sheets;
        this.experts = experts;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.events = events;
    }

    /**
     * Takes the expert's review sheet; it cannot be changed afterwards.
     *
     * @param assignment the assignment's id
     * @param account the expert's account
     * @throws Refusal malformed, one problem per field of the form; not found, where it is somebody else's; conflict,
     *     where no answer is awaited any more
     */
    @Transactional
    public void submit(AssignmentId assignment, Sheet sheet, String account) {
        var open = open(assignment, account);
        var direction = catalogue.direction(open.direction()).orElseThrow(Refusal::notFound);
        var template = direction.template();
        var complete = new SheetCheck(template).complete(sheet);
        sheets.insert(assignment, complete, new SheetScore(template, complete).percent(), account);
        register.answered(assignment, AssignmentState.SCORED, null);
        events.publishEvent(new ReviewHandedIn(assignment, open.number(), open.expert()));
    }

    /**
     * The expert says that they must stay out (NSFC regulation, art. 19).
     *
     * @throws Refusal as {@link #submit}; the reason is mandatory
     */
    @Transactional
    public void declareConflict(AssignmentId assignment, @Nullable String reason, String account) {
        open(assignment, account);
        register.answered(assignment, AssignmentState.CONFLICT, RequiredReason.required(reason));
    }

    /**
     * The expert will not review it.
     *
     * @throws Refusal as {@link #submit}; the reason is mandatory
     */
    @Transactional
    public void decline(AssignmentId assignment, @Nullable String reason, String account) {
        open(assignment, account);
        register.answered(assignment, AssignmentState.DECLINED, RequiredReason.required(reason));
    }

    /** The deadline passed without an answer. Nothing happens where one came after all. */
    @Transactional
    public void overdue(AssignmentId assignment) {
        var late = lock(assignment);
        if (late.state() == AssignmentState.INVITED) {
            register.answered(assignment, AssignmentState.OVERDUE, null);
        }
    }

    /** Every sheet that counts in a direction, by proposal and expert. */
    public List<CountedReview> scorings(DirectionId direction) {
        return sheets.of(direction);
    }

    /** Every sheet of a proposal that was ever sent, by expert, the oldest version first. */
    public List<SheetVersion> everSent(ProposalNumber number) {
        return sheets.everSent(number);
    }

    private Assignment open(AssignmentId id, String account) {
        var assignment = lock(id);
        var own = experts.find(assignment.expert())
                .filter(expert -> account.equals(expert.account()))
                .isPresent();
        if (!own) {
            throw Refusal.notFound();
        }
        var status = proposals.find(assignment.number()).orElseThrow().status();
        if (assignment.state() != AssignmentState.INVITED || status != IN_REVIEW) {
            throw Refusal.overtaken(
                    "review-closed",
                    Text.of("expertreview.review-closed", assignment.state().label()));
        }
        return assignment;
    }

    /** The assignment as it stands with its proposal locked. */
    private Assignment lock(AssignmentId id) {
        var seen = register.find(id).orElseThrow(Refusal::notFound);
        proposals.lock(seen.number());
        return register.lock(id).orElseThrow(Refusal::notFound);
    }
}
