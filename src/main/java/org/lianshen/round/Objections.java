package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections (异议) to proposals on public notice: written, signed, within the notice (NSFC regulation, art. 18). */
@Service
public class Objections {

    private static final int LONGEST = 10_000;

    private final RoundRepository rounds;
    private final RankingRepository rankings;
    private final ObjectionRepository register;
    private final Notices notices;
    private final Proposals proposals;
    private final ProposalLife life;
    private final OpenReasons reasons;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Objections(
            RoundRepository rounds,
            RankingRepository rankings,
            ObjectionRepository register,
            Notices notices,
            Proposals proposals,
            ProposalLife life,
            OpenReasons reasons,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.register = register;
        this.notices = notices;
        this.proposals = proposals;
        this.life = life;
        this.reasons = reasons;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Files an objection that an officer brings on paper.
     *
     * @param number the proposal it is directed against
     * @param objector who objects
     * @param ground on what ground
     * @param signed whether the writing is signed
     * @param account the officer who files it
     * @return its id; that of the one known already, where the same came before
     * @throws Refusal malformed, with every problem at once; conflict, where the proposal's notice does not run
     */
    @Transactional
    public String file(
            DirectionId direction,
            @Nullable ProposalNumber number,
            @Nullable String objector,
            @Nullable String ground,
            boolean signed,
            String account) {
        rounds.lock(direction);
        var statement = new Statement(number, objector, null, ground, signed);
        var problems = statement.problems(true);
        if (!problems.isEmpty() || number == null || objector == null || ground == null) {
            throw Refusal.malformed(problems);
        }
        notices.requireRunning(direction, number);
        var objection = new Objection(
                UUID.randomUUID().toString(),
                direction,
                number,
                objector.strip(),
                null,
                ground.strip(),
                true,
                clock.instant(),
                Objection.State.OPEN,
                null,
                null,
                null,
                null,
                null);
        var known = register.same(objection);
        if (known.isPresent()) {
            return known.get().id();
        }
        register.insert(objection, null, account);
        open(objection);
        return objection.id();
    }

    /** From now on it is worked on; its applicant hears that there is one. */
    void open(Objection objection) {
        life.note(objection.number(), Cause.OBJECTION_FILED, null);
        events.publishEvent(new ObjectionFiled(objection.id(), objection.direction(), objection.number()));
    }

    /**
     * Decides an objection. Upheld, the proposal is declined and the reserve moves up, with a notice of its own.
     *
     * @param id the objection's id
     * @param verdict upheld or dismissed
     * @param reason why; objector and applicant read it, so it names neither the objector nor an expert or other
     *     proposal
     * @param account who decides
     * @throws Refusal conflict, where it is decided already; malformed without a verdict or a reason
     */
    @Transactional
    public void decide(String id, Objection.@Nullable State verdict, @Nullable String reason, String account) {
        var seen = register.find(id).orElseThrow(Refusal::notFound);
        var round = rounds.lock(seen.direction());
        var objection = register.find(id).orElseThrow(Refusal::notFound);
        if (objection.state() != Objection.State.OPEN) {
            throw Refusal.overtaken("objection-decided", Text.of("round.objection-decided"));
        }
        if (verdict != Objection.State.UPHELD && verdict != Objection.State.DISMISSED) {
            throw Refusal.unacceptable("/decision", Text.of("round.objection.uphold-or-dismiss"));
        }
        var why = text(reason);
        reasons.requireOpen(round, objection, why);
        register.decided(id, verdict, why, account);
        if (verdict != Objection.State.UPHELD) {
            life.note(objection.number(), Cause.OBJECTION_DISMISSED, new Text(why, why));
        } else if (proposals.lock(objection.number()).status() != ON_NOTICE) {
            life.note(objection.number(), Cause.OBJECTION_UPHELD, new Text(why, why));
        } else {
            life.step(objection.number(), DECLINED, Cause.OBJECTION_UPHELD, new Text(why, why));
            rankings.of(round.direction()).stream()
                    .filter(standing -> standing.number().equals(objection.number()))
                    .findFirst()
                    .ifPresent(struck -> notices.moveUp(round, struck));
        }
        events.publishEvent(new ObjectionDecided(id, objection.direction(), objection.number(), verdict));
    }

    /** The objection of that id. */
    public Optional<Objection> find(String id) {
        return register.find(id);
    }

    /** All objections of a round, oldest first. */
    public List<Objection> of(DirectionId direction) {
        return register.of(direction);
    }

    /** The undecided objections of a round, oldest first. */
    public List<Objection> open(DirectionId direction) {
        return register.of(direction).stream()
                .filter(objection -> objection.state() == Objection.State.OPEN)
                .toList();
    }

    private static String text(@Nullable String reason) {
        if (Blank.is(reason) || reason.length() > LONGEST) {
            throw Refusal.unacceptable("/reason", Text.of("round.objection.reason-needed", LONGEST));
        }
        return reason.strip();
    }
}
