package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public notices: the approved list, and the reserve that moves up after an upheld objection. */
@Service
public class Notices {

    private final RoundRegister rounds;
    private final RankingRegister rankings;
    private final NoticeRegister register;
    private final ObjectionRegister objections;
    private final Proposals proposals;
    private final ProposalLife life;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Notices(
            RoundRegister rounds,
            RankingRegister rankings,
            NoticeRegister register,
            ObjectionRegister objections,
            Proposals proposals,
            ProposalLife life,
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
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Publishes the approved list: who is on it goes on notice, the others are declined and stay in reserve. Nothing happens
     * where it is published already.
     *
     * @throws Refusal conflict, where the list is not approved
     */
    @Transactional
    public void publish(String call, String direction) {
        var round = rounds.lock(call, direction);
        if (round.stage() == RoundStage.NOTICE) {
            return;
        }
        Stages.require(round, RoundStage.APPROVED);
        var ranking = rankings.of(call, direction);
        ranking.stream()
                .sorted(Comparator.comparing(Standing::number))
                .filter(standing -> proposals.lock(standing.number()).status() == REVIEWED)
                .forEach(this::step);
        rounds.setStage(round, RoundStage.NOTICE);
        edition(call, direction, numbersOnNotice(call, direction));
    }

    private void step(Standing standing) {
        life.step(
                standing.number(),
                standing.proposed() ? ON_NOTICE : DECLINED,
                standing.proposed() ? "on-notice" : "below-cut",
                null);
    }

    private List<String> numbersOnNotice(String call, String direction) {
        return rankings.of(call, direction).stream()
                .filter(standing -> standing.status() == ON_NOTICE)
                .map(Standing::number)
                .toList();
    }

    /** Who moves up for one who was struck off: the best of the pool's reserve that fits into what is left. */
    void moveUp(Round round, Standing struck) {
        rankings.setProposed(struck.number(), false);
        successor(round, struck).ifPresent(next -> {
            proposals.lock(next.number());
            rankings.setProposed(next.number(), true);
            life.step(next.number(), ON_NOTICE, "on-notice", null);
            edition(round.call(), round.direction(), List.of(next.number()));
        });
    }

    private Optional<Standing> successor(Round round, Standing struck) {
        var pool = catalogue.direction(round.call(), round.direction()).orElseThrow(Refusal::notFound).pools().stream()
                .filter(found -> found.id().equals(struck.pool()))
                .findFirst();
        var ranking = rankings.of(round.call(), round.direction()).stream()
                .filter(standing -> struck.pool() != null && struck.pool().equals(standing.pool()))
                .filter(standing -> !standing.number().equals(struck.number()))
                .toList();
        return pool.flatMap(found -> {
            var tally = new Tally(found);
            ranking.stream().filter(standing -> standing.status() == ON_NOTICE).forEach(tally::add);
            return ranking.stream()
                    .filter(standing -> standing.status() == DECLINED)
                    .filter(standing -> !standing.departs(Departure.Verdict.DECLINE))
                    .filter(standing -> !objections.upheldAgainst(standing.number()))
                    .filter(tally::fits)
                    .findFirst();
        });
    }

    private void edition(String call, String direction, List<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        int edition = register.of(call, direction).size() + 1;
        var until =
                workingDays.endAfter(now, deadlines.calendar(call, direction).noticeWorkingDays());
        register.insert(new Notice(call, direction, edition, now, until, numbers));
        events.publishEvent(new NoticePublished(call, direction, edition, numbers));
    }

    /** All editions of a round's notice, first one first. */
    public List<Notice> of(String call, String direction) {
        return register.of(call, direction);
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
    public Instant until(String call, String direction) {
        return register.of(call, direction).stream()
                .map(Notice::until)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> rounds.find(call, direction)
                        .orElseThrow(Refusal::notFound)
                        .changedAt());
    }
}
