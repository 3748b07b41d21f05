package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections (异议) to proposals on public notice: written, signed, within the notice (NSFC regulation, art. 18). */
@Service
public class Objections {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 10_000;

    private final RoundRegister rounds;
    private final RankingRegister rankings;
    private final ObjectionRegister register;
    private final Notices notices;
    private final Proposals proposals;
    private final ProposalLife life;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Objections(
            RoundRegister rounds,
            RankingRegister rankings,
            ObjectionRegister register,
            Notices notices,
            Proposals proposals,
            ProposalLife life,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.register = register;
        this.notices = notices;
        this.proposals = proposals;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Files an objection.
     *
     * @param number the proposal it is directed against
     * @param objector who objects
     * @param ground on what ground
     * @param signed whether the writing is signed
     * @param account the officer who files it
     * @return its id
     * @throws Refusal malformed, with every problem at once; conflict, where the proposal's notice does not run
     */
    @Transactional
    public String file(
            String call,
            String direction,
            @Nullable String number,
            @Nullable String objector,
            @Nullable String ground,
            boolean signed,
            String account) {
        var round = rounds.lock(call, direction);
        var problems = problems(number, objector, ground, signed);
        if (!problems.isEmpty() || number == null || objector == null || ground == null) {
            throw Refusal.malformed(problems);
        }
        var now = clock.instant();
        boolean runs = round.stage() == RoundStage.NOTICE
                && notices.of(call, direction).stream()
                        .anyMatch(
                                notice -> notice.runsAt(now) && notice.numbers().contains(number));
        if (!runs || proposals.lock(number).status() != ON_NOTICE) {
            throw Refusal.conflict(
                    "not-on-notice",
                    "项目 " + number + " 不在公示期内，不能提出异议。",
                    "Proposal " + number + " is not on public notice now; no objection can be filed.");
        }
        var objection = new Objection(
                UUID.randomUUID().toString(),
                call,
                direction,
                number,
                objector.strip(),
                ground.strip(),
                true,
                now,
                Objection.State.OPEN,
                null,
                null,
                null);
        register.insert(objection, account);
        events.publishEvent(new ObjectionFiled(objection.id(), call, direction, number));
        return objection.id();
    }

    /**
     * Decides an objection. Upheld, the proposal is declined and the reserve moves up, with a notice of its own.
     *
     * @param id the objection's id
     * @param verdict upheld or dismissed
     * @param reason why; the applicant sees it where it is upheld
     * @param account who decides
     * @throws Refusal conflict, where it is decided already; malformed without a verdict or a reason
     */
    @Transactional
    public void decide(String id, Objection.@Nullable State verdict, @Nullable String reason, String account) {
        var seen = register.find(id).orElseThrow(Refusal::notFound);
        var round = rounds.lock(seen.call(), seen.direction());
        var objection = register.find(id).orElseThrow(Refusal::notFound);
        if (objection.state() != Objection.State.OPEN) {
            throw Refusal.overtaken("objection-decided", "该异议已经处理。", "This objection has been decided already.");
        }
        if (verdict == null || verdict == Objection.State.OPEN) {
            throw Refusal.unacceptable("/decision", "请选择异议成立或不成立。", "Please uphold or dismiss the objection.");
        }
        var why = text(reason);
        register.decided(id, verdict, why, account);
        if (verdict == Objection.State.UPHELD
                && proposals.lock(objection.number()).status() == ON_NOTICE) {
            life.step(objection.number(), DECLINED, "objection-upheld", new Text(why, why));
            rankings.of(round.call(), round.direction()).stream()
                    .filter(standing -> standing.number().equals(objection.number()))
                    .findFirst()
                    .ifPresent(struck -> notices.moveUp(round, struck));
        }
        events.publishEvent(
                new ObjectionDecided(id, objection.call(), objection.direction(), objection.number(), verdict));
    }

    /** The objection of that id. */
    public Optional<Objection> find(String id) {
        return register.find(id);
    }

    /** All objections of a round, oldest first. */
    public List<Objection> of(String call, String direction) {
        return register.of(call, direction);
    }

    /** The undecided objections of a round, oldest first. */
    public List<Objection> open(String call, String direction) {
        return register.of(call, direction).stream()
                .filter(objection -> objection.state() == Objection.State.OPEN)
                .toList();
    }

    private static String text(@Nullable String reason) {
        if (Blank.is(reason) || reason.length() > LONGEST) {
            throw Refusal.unacceptable(
                    "/reason",
                    "请说明理由（不超过 " + LONGEST + " 字）。",
                    "Please give a reason of at most " + LONGEST + " characters.");
        }
        return reason.strip();
    }

    private static List<FieldError> problems(
            @Nullable String number, @Nullable String objector, @Nullable String ground, boolean signed) {
        var problems = new ArrayList<FieldError>();
        if (Blank.is(number)) {
            problems.add(FieldError.at("/number", "请填写项目编号。", "Please name the proposal."));
        }
        if (Blank.is(objector) || objector.length() > LONGEST_NAME) {
            problems.add(FieldError.at("/objector", "请填写异议人。", "Please say who objects."));
        }
        if (Blank.is(ground) || ground.length() > LONGEST) {
            problems.add(FieldError.at("/ground", "请填写异议理由。", "Please give the ground of the objection."));
        }
        if (!signed) {
            problems.add(FieldError.at("/signed", "异议须以书面形式署名提出。", "An objection must be written and signed."));
        }
        return problems;
    }
}
