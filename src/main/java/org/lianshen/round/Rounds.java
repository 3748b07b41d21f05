package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.RETURNED;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianshen.expertreview.Assignments;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All rounds, and how each moves from its open intake to its end. */
@Service
public class Rounds {

    private static final Set<ProposalStatus> ON_THEIR_WAY =
            EnumSet.of(SUBMITTED, RECOMMENDED, RETURNED, AWAITING_CONFIRMATION);
    private static final Set<ProposalStatus> IN_THE_POOL = EnumSet.of(ELIGIBLE, IN_REVIEW, REVIEWED);
    private static final Set<ProposalStatus> UNREVIEWED =
            EnumSet.of(SUBMITTED, RECOMMENDED, RETURNED, AWAITING_CONFIRMATION, ELIGIBLE, IN_REVIEW);

    private static final Set<RoundStage> BEFORE_ASSIGNMENT =
            EnumSet.of(RoundStage.OPEN, RoundStage.POOL_CLOSED, RoundStage.ASSIGNMENT, RoundStage.EMPTY);

    private final RoundRepository register;
    private final Assignments assignments;
    private final Proposals proposals;
    private final Catalogue catalogue;

    Rounds(RoundRepository register, Assignments assignments, Proposals proposals, Catalogue catalogue) {
        this.register = register;
        this.assignments = assignments;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /**
     * Opens the round of a direction; once, however often it is asked.
     *
     * @return whether it was opened just now
     * @throws Refusal not found, where the catalogue has no such direction
     */
    @Transactional
    public boolean open(DirectionId direction) {
        catalogue.direction(direction).orElseThrow(Refusal::notFound);
        return register.open(direction);
    }

    /**
     * Opens a round again that ended because nothing was left to review, when a proposal comes back.
     *
     * @return whether it was opened again just now
     */
    @Transactional
    public boolean reopenIfEmpty(DirectionId direction) {
        var round = register.lock(direction);
        if (round.stage() != RoundStage.EMPTY) {
            return false;
        }
        register.setStage(round, RoundStage.POOL_CLOSED);
        return true;
    }

    /**
     * Takes proposals in again, after an early closing was undone.
     *
     * @throws Refusal conflict, where somebody has acted on the closing: experts are assigned, or were
     */
    @Transactional
    public void reopenIntake(DirectionId direction) {
        var round = register.lock(direction);
        if (!BEFORE_ASSIGNMENT.contains(round.stage())
                || !assignments.of(direction).isEmpty()) {
            throw actedOn();
        }
        register.setStage(round, RoundStage.OPEN);
    }

    /** Undoing a closing comes too late. */
    public static Refusal actedOn() {
        return Refusal.overtaken("closing-acted-on", Text.of("round.closing-acted-on"));
    }

    /** The round of a direction. */
    public Optional<Round> find(DirectionId direction) {
        return register.find(direction);
    }

    /** The rounds at one of these stages, those that have been there longest first. */
    public List<Round> at(Set<RoundStage> stages) {
        return stages.isEmpty() ? List.of() : register.at(stages);
    }

    /**
     * The stage of a round, which does not change until the transaction ends. Whoever asks how far a round is, after
     * having moved one of its proposals, asks one after the other; all at once only while the intake is open, when
     * nothing depends on the answer.
     *
     * @throws Refusal not found, where it was never opened
     */
    @Transactional
    public RoundStage stage(DirectionId direction) {
        return register.lockToAsk(direction).stage();
    }

    /** No further proposals. Nothing happens where the intake was closed before. */
    @Transactional
    public void closeIntake(DirectionId direction) {
        var round = register.lock(direction);
        if (round.stage() == RoundStage.OPEN) {
            register.setStage(round, RoundStage.POOL_CLOSED);
        }
    }

    /** Looks whether the pool is settled; where it is, experts are to be assigned, or the round ends empty. */
    @Transactional
    public PoolSurvey survey(DirectionId direction) {
        var round = register.lock(direction);
        if (proposals.count(direction, ON_THEIR_WAY) > 0) {
            return PoolSurvey.OPEN;
        }
        boolean empty = proposals.count(direction, IN_THE_POOL) == 0;
        if (round.stage() == RoundStage.POOL_CLOSED) {
            register.setStage(round, empty ? RoundStage.EMPTY : RoundStage.ASSIGNMENT);
        }
        return empty ? PoolSurvey.EMPTY : PoolSurvey.SETTLED;
    }

    /** Experts are assigned: the reviews run. Nothing happens where they run already. */
    @Transactional
    public void startReview(DirectionId direction) {
        var round = register.lock(direction);
        if (round.stage() != RoundStage.REVIEW) {
            Stages.require(round, RoundStage.ASSIGNMENT);
            register.setStage(round, RoundStage.REVIEW);
        }
    }

    /** Looks whether every proposal that is still there is reviewed; where none is left, the round ends empty. */
    @Transactional
    public ReviewSurvey reviewsComplete(DirectionId direction) {
        var round = register.lock(direction);
        if (reviewsOpen(direction)) {
            return ReviewSurvey.OPEN;
        }
        if (proposals.count(direction, Set.of(REVIEWED)) > 0) {
            return ReviewSurvey.COMPLETE;
        }
        if (round.stage().acceptsLatecomer()) {
            register.setStage(round, RoundStage.EMPTY);
        }
        return ReviewSurvey.EMPTY;
    }

    /** Whether a proposal of the round is still without its reviews. */
    public boolean reviewsOpen(DirectionId direction) {
        return proposals.count(direction, UNREVIEWED) > 0;
    }

    /** Whether a proposal that becomes eligible only now still takes part: not once the ranking is made. */
    public boolean acceptsLatecomer(DirectionId direction) {
        return register.find(direction)
                .map(round -> round.stage().acceptsLatecomer())
                .orElse(true);
    }

    /** Ends the round, after its decisions. Nothing happens where it ended before. */
    @Transactional
    public void close(DirectionId direction) {
        var round = register.lock(direction);
        if (round.stage() != RoundStage.CLOSED) {
            Stages.require(round, RoundStage.NOTICE);
            register.setStage(round, RoundStage.CLOSED);
        }
    }
}
