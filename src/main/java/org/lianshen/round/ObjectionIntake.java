package org.lianshen.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.ConfirmationCode;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections with an address: filed within the notice, worked on once whoever reads the address has confirmed them.
 * That may be a little after the notice; what nobody confirms lapses.
 */
@Service
public class ObjectionIntake {

    /** Time to confirm an objection that came shortly before the end of the notice; own choice. */
    public static final Duration TIME_TO_CONFIRM = Duration.ofHours(48);

    /** So many may wait for one address in one direction, so that nobody's mailbox is filled by others. */
    private static final int MOST_PER_ADDRESS = 3;

    private static final Duration LATELY = Duration.ofDays(14);

    private final RoundRepository rounds;
    private final ObjectionRepository register;
    private final Objections objections;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ObjectionIntake(
            RoundRepository rounds,
            ObjectionRepository register,
            Objections objections,
            Notices notices,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.register = register;
        this.objections = objections;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes an objection in; it waits for its confirmation.
     *
     * @param account the officer who brings it, or null where the objector files it
     * @return the objection, unverified; the one that is known already, where the same came before
     * @throws Refusal malformed, with every problem at once; conflict, where the proposal's notice does not run or too
     *     many objections wait for the same address
     */
    @Transactional
    public Objection receive(DirectionId direction, Statement statement, @Nullable String account) {
        rounds.lock(direction);
        var problems = statement.problems(false);
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        var number = new ProposalNumber(
                Objects.requireNonNull(statement.number()).value().strip());
        var email = Objects.requireNonNull(statement.email()).strip();
        var until = notices.requireRunning(direction, number);
        var now = clock.instant();
        var objection = new Objection(
                UUID.randomUUID().toString(),
                direction,
                number,
                Objects.requireNonNull(statement.objector()).strip(),
                email,
                Objects.requireNonNull(statement.ground()).strip(),
                true,
                now,
                Objection.State.UNVERIFIED,
                later(until, now.plus(TIME_TO_CONFIRM)),
                null,
                null,
                null,
                null);
        var known = register.same(objection);
        if (known.isPresent()) {
            return known.get();
        }
        if (register.unverified(direction, email) >= MOST_PER_ADDRESS) {
            throw Refusal.conflict("too-many-objections", Text.of("round.too-many-objections", MOST_PER_ADDRESS));
        }
        var code = ConfirmationCode.fresh();
        register.insert(objection, ConfirmationCode.hash(code), account);
        events.publishEvent(new ObjectionUnverified(objection.id(), number, code));
        return objection;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The objection that this word confirms.
     *
     * @throws Refusal not found, where there is none
     */
    public Objection ofCode(String code) {
        return register.ofCode(ConfirmationCode.hash(code)).orElseThrow(Refusal::notFound);
    }

    /**
     * Confirms an objection; from then on it is worked on. Nothing happens where that is done already.
     *
     * @param code the word from the letter
     * @throws Refusal not found, where there is no such word; conflict, where it has lapsed or nothing is taken in any
     *     more
     */
    @Transactional
    public Objection confirm(String code) {
        var seen = ofCode(code);
        rounds.lock(seen.direction());
        var objection = ofCode(code);
        if (objection.state() == Objection.State.LAPSED
                || (objection.state() == Objection.State.UNVERIFIED && isOver(objection))) {
            throw Refusal.conflict("objection-lapsed", Text.of("round.objection-lapsed"));
        }
        if (objection.state() == Objection.State.UNVERIFIED) {
            register.verified(objection.id());
            objections.open(objection);
        }
        return ofCode(code);
    }

    private boolean isOver(Objection objection) {
        return objection.confirmUntil() == null || !clock.instant().isBefore(objection.confirmUntil());
    }

    /** What nobody confirmed in time lapses. */
    @Transactional
    public void lapse(DirectionId direction) {
        register.lapse(direction);
    }

    /** Until when the last unconfirmed objection to a proposal that is still on notice may be confirmed. */
    public Optional<Instant> confirmableUntil(DirectionId direction) {
        return register.confirmableUntil(direction);
    }

    /** Directions with objections that wait for a confirmation, or have lapsed in the last two weeks. */
    public List<UnconfirmedObjections> unconfirmed() {
        return register.unconfirmed(clock.instant().minus(LATELY));
    }
}
