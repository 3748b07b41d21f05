package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it ends for every proposal of a round, once the notice is over and nothing is open. */
@Service
public class Decisions {

    private final RoundRepository rounds;
    private final RankingRepository rankings;
    private final Notices notices;
    private final Objections objections;
    private final ObjectionIntake intake;
    private final Proposals proposals;
    private final ProposalLife life;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decisions(
            RoundRepository rounds,
            RankingRepository rankings,
            Notices notices,
            Objections objections,
            ObjectionIntake intake,
            Proposals proposals,
            ProposalLife life,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.notices = notices;
        this.objections = objections;
        this.intake = intake;
        this.proposals = proposals;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    /** Whether every edition of the notice is over, every objection decided, and none can be confirmed any more. */
    @Transactional
    public boolean ripe(DirectionId direction) {
        rounds.lock(direction);
        var now = clock.instant();
        return objections.open(direction).isEmpty()
                && !now.isBefore(notices.until(direction))
                && intake.confirmableUntil(direction).stream().noneMatch(now::isBefore);
    }

    /**
     * The final decision for each proposal of the round that is still there, by number in the order of the ranking. It
     * only tells: {@link #fund} and {@link #decline} do it.
     *
     * @throws Refusal conflict, before the end of the notice or while an objection is open
     */
    @Transactional
    public Map<ProposalNumber, Decision> of(DirectionId direction) {
        Stages.require(rounds.lock(direction), RoundStage.NOTICE);
        if (!ripe(direction)) {
            throw Refusal.conflict("notice-runs", Text.of("round.notice-runs"));
        }
        var decisions = new LinkedHashMap<ProposalNumber, Decision>();
        for (var standing : rankings.of(direction)) {
            if (standing.status() == ON_NOTICE) {
                decisions.put(standing.number(), Decision.FUNDED);
            } else if (standing.status() == DECLINED) {
                decisions.put(standing.number(), Decision.DECLINED);
            }
        }
        return decisions;
    }

    /**
     * Funds a proposal whose notice is over. Nothing happens where it is funded already.
     *
     * @throws Refusal conflict, where it is not on notice
     */
    @Transactional
    public void fund(ProposalNumber number) {
        var proposal = proposals.lock(number);
        if (proposal.status() != FUNDED) {
            life.step(number, FUNDED, Cause.FUNDED, null);
        }
        tell(proposal, Decision.FUNDED);
    }

    /**
     * Declines a proposal for good: it is no longer in reserve. Nothing happens where that is told already.
     *
     * @throws Refusal conflict, where it is neither declined nor on notice
     */
    @Transactional
    public void decline(ProposalNumber number) {
        var proposal = proposals.lock(number);
        if (proposal.status() != DECLINED) {
            life.step(number, DECLINED, Cause.DECLINED, null);
        }
        tell(proposal, Decision.DECLINED);
    }

    private void tell(Proposal proposal, Decision decision) {
        if (rankings.setOutcome(proposal.number(), decision)) {
            events.publishEvent(new ProposalDecided(proposal.number(), proposal.direction(), decision));
        }
    }
}
