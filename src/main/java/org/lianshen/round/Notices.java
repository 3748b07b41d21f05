package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalWithdrawn;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public notices: the approved list, and the reserve that moves up after an upheld objection or a withdrawal. */
@Service
public class Notices {

    private final RoundRepository rounds;
    private final RankingRepository rankings;
    private final NoticeRepository register;
    private final ObjectionRepository objections;
    private final Proposals proposals;
    private final ProposalLife life;
    private final OpenReasons reasons;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Notices(
            RoundRepository rounds,
            RankingRepository rankings,
            NoticeRepository register,
            ObjectionRepository objections,
            Proposals proposals,
            ProposalLife life,
            OpenReasons reasons,
            Catalogue catalogue,
            Deadlines deadlines,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.register = register;
        this.objections = objections;
        this.proposals = proposals;
        this.life = life;
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Publishes the approved list: who is on it goes on notice, the others are declined and stay in reserve. Nothing
     * happens where it is published already.
     *
     * @throws Refusal conflict, where the list is not approved
     */
    @Transactional
    public void publish(DirectionId direction) {
        var round = rounds.lock(direction);
        if (round.stage() == RoundStage.NOTICE) {
            return;
        }
        Stages.require(round, RoundStage.APPROVED);
        var ranking = rankings.of(direction);
        ranking.stream()
                .sorted(Comparator.comparing(RankedProposal::number))
                .filter(ranked -> proposals.lock(ranked.number()).status() == REVIEWED)
                .forEach(ranked -> step(round, ranked));
        rounds.setStage(round, RoundStage.NOTICE);
        edition(direction, numbersOnNotice(direction));
    }

    /** A departure of the chair is told with its reason. */
    private void step(Round round, RankedProposal ranked) {
        var departure = ranked.departure();
        life.step(
                ranked.number(),
                ranked.proposed() ? ON_NOTICE : DECLINED,
                ranked.proposed() ? Cause.ON_NOTICE : Cause.BELOW_CUT,
                departure == null ? null : reasons.shown(round, ranked.number(), departure.reason()));
    }

    private List<ProposalNumber> numbersOnNotice(DirectionId direction) {
        return rankings.of(direction).stream()
                .filter(ranked -> ranked.status() == ON_NOTICE)
                .map(RankedProposal::number)
                .toList();
    }

    /**
     * One of the list is gone: the reserve of its pool moves up by the rule of the cut line, until nothing fits any
     * more, with a notice of its own.
     */
    void moveUp(Round round, RankedProposal gone) {
        rankings.setProposed(gone.number(), false);
        var next = catalogue.direction(round.direction()).orElseThrow(Refusal::notFound).pools().stream()
                .filter(pool -> pool.id().equals(gone.pool()))
                .flatMap(pool -> CutLine.refill(pool, rankings.of(round.direction()), this::mayMoveUp).stream())
                .map(RankedProposal::number)
                .toList();
        next.stream().sorted().forEach(proposals::lock);
        next.forEach(number -> {
            rankings.setProposed(number, true);
            life.step(number, ON_NOTICE, Cause.ON_NOTICE, null);
        });
        edition(round.direction(), next);
    }

    private boolean mayMoveUp(RankedProposal ranked) {
        return !ranked.departs(CutLineDeparture.Verdict.DECLINE) && !objections.upheldAgainst(ranked.number());
    }

    /** An applicant withdraws during the notice: the reserve moves up. */
    @EventListener
    public void on(ProposalWithdrawn event) {
        var ranked = rankings.of(event.direction()).stream()
                .filter(each -> each.number().equals(event.number()) && each.proposed())
                .findFirst();
        if (ranked.isPresent()) {
            var round = rounds.lock(event.direction());
            if (round.stage() == RoundStage.NOTICE) {
                moveUp(round, ranked.get());
            }
        }
    }

    private void edition(DirectionId direction, List<ProposalNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        int edition = register.of(direction).size() + 1;
        var until = workingDays.endAfter(now, deadlines.calendar(direction).noticeWorkingDays());
        register.insert(new Notice(direction, edition, now, until, numbers));
        events.publishEvent(new NoticePublished(direction, edition, numbers));
    }

    /**
     * Until when objections to a proposal are taken.
     *
     * @throws Refusal conflict, where its notice does not run now
     */
    Instant requireRunning(DirectionId direction, ProposalNumber number) {
        var now = clock.instant();
        var until = register.of(direction).stream()
                .filter(notice -> notice.runsAt(now) && notice.numbers().contains(number))
                .map(Notice::until)
                .max(Comparator.naturalOrder());
        boolean stands = rounds.find(direction).stream().anyMatch(round -> round.stage() == RoundStage.NOTICE)
                && until.isPresent()
                && proposals.lock(number).status() == ON_NOTICE;
        if (!stands) {
            throw Refusal.conflict("not-on-notice", Text.of("round.not-on-notice", number));
        }
        return until.orElseThrow();
    }

    /** All editions of a round's notice, first one first. */
    public List<Notice> of(DirectionId direction) {
        return register.of(direction);
    }

    /** All editions of all rounds' notices, latest first. */
    public List<Notice> all() {
        return register.all();
    }

    /**
     * When the last edition of a round's notice ends; where nothing was published, at once: when the round came to its
     * notice.
     *
     * @throws Refusal not found, where there is no such round
     */
    public Instant until(DirectionId direction) {
        return register.of(direction).stream()
                .map(Notice::until)
                .max(Comparator.naturalOrder())
                .orElseGet(() ->
                        rounds.find(direction).orElseThrow(Refusal::notFound).changedAt());
    }
}
