package org.lianshen.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines in effect, and the officers' hand on them: extending one, or closing the intake early, always with a
 * reason. Every decision is recorded and published.
 */
@Service("callDeadlines")
public class Deadlines {

    private static final int LONGEST_REASON = 2000;

    private final Catalogue catalogue;
    private final CalendarAnchorRepository anchors;
    private final DeadlineChangeRepository changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            Catalogue catalogue,
            CalendarAnchorRepository anchors,
            DeadlineChangeRepository changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.anchors = anchors;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The calendar of a direction in effect.
     *
     * @throws Refusal not found, where there is no such call or direction
     */
    public Calendar calendar(DirectionId direction) {
        return calendar(direction, history(direction));
    }

    /**
     * The calendars of all directions of a call in effect, by the directions' codes.
     *
     * @throws Refusal not found, where there is no such call
     */
    public Map<String, Calendar> calendars(String call) {
        Call found = catalogue.call(call).orElseThrow(Refusal::notFound);
        Map<String, List<DeadlineChange>> decided = changes.of(call);
        Map<String, Calendar> calendars = new HashMap<>();
        for (Direction direction : found.directions()) {
            calendars.put(
                    direction.code(),
                    EffectiveCalendar.of(
                            found.schedule(),
                            direction,
                            anchors.of(found),
                            decided.getOrDefault(direction.code(), List.of())));
        }
        return calendars;
    }

    /**
     * All decisions about the deadlines of a direction, oldest first.
     *
     * @throws Refusal not found, where there is no such call or direction
     */
    public List<DeadlineChange> history(DirectionId direction) {
        direction(direction);
        return changes.of(direction);
    }

    /**
     * Extends a deadline that has not passed.
     *
     * @param agency whose deadline, for {@link DeadlineKind#AGENCY}; may be absent where only one agency confirms
     * @param until the new moment, later than the present one
     * @param account the officer
     * @throws Refusal unacceptable, without a reason, for an unknown agency, or not later; conflict, where it has
     *     passed
     */
    @Transactional
    public DeadlineChange extend(
            DirectionId direction,
            DeadlineKind kind,
            @Nullable String agency,
            Instant until,
            String reason,
            String account) {
        changes.lock();
        Calendar before = calendar(direction);
        Instant now = now();
        Instant moment = until.truncatedTo(ChronoUnit.SECONDS);
        String whose = kind == DeadlineKind.AGENCY ? agency(before, agency) : null;
        Instant present = present(before, kind, whose);
        checkExtension(present, moment, now);
        DeadlineChange change = new DeadlineChange(kind, whose, false, present, moment, stated(reason), account, now);
        changes.add(direction, change);
        publish(direction, change, before);
        return change;
    }

    /**
     * Closes the intake of a direction now, before its deadline.
     *
     * @param account the officer
     * @throws Refusal unacceptable, without a reason; conflict, where the intake is not open
     */
    @Transactional
    public DeadlineChange close(DirectionId direction, String reason, String account) {
        changes.shutIntake(direction);
        changes.lock();
        Calendar before = calendar(direction);
        Instant now = now();
        if (!before.intakeOpen(now)) {
            throw Refusal.conflict("intake-not-open", Text.of("programme.intake-not-open"));
        }
        DeadlineChange change = new DeadlineChange(
                DeadlineKind.APPLICANTS, null, true, before.applicants(), now, stated(reason), account, now);
        changes.add(direction, change);
        events.publishEvent(new IntakeClosed(direction, now));
        return change;
    }

    /**
     * Undoes an early closing: the deadline of before holds again.
     *
     * @param account the officer
     * @throws Refusal unacceptable, without a reason; conflict, where the intake was not closed early, its deadline has
     *     passed, or somebody has acted on the closing
     */
    @Transactional
    public DeadlineChange reopen(DirectionId direction, String reason, String account) {
        changes.shutIntake(direction);
        changes.lock();
        DeadlineChange closing = closing(direction)
                .orElseThrow(() -> Refusal.conflict("intake-not-closed", Text.of("programme.intake-not-closed")));
        DeadlineChange change = new DeadlineChange(
                DeadlineKind.APPLICANTS,
                null,
                false,
                closing.until(),
                Objects.requireNonNull(closing.before()),
                stated(reason),
                account,
                now());
        changes.add(direction, change);
        events.publishEvent(new IntakeReopened(direction, change.until(), change.decidedAt()));
        return change;
    }

    /** The early closing that holds and could still be undone. */
    public Optional<DeadlineChange> closing(DirectionId direction) {
        return changes.of(direction).stream()
                .filter(change -> change.kind() == DeadlineKind.APPLICANTS)
                .reduce((earlier, later) -> later)
                .filter(DeadlineChange::closing)
                .filter(change -> change.before() != null && now().isBefore(change.before()));
    }

    /**
     * Begins a submission: until its transaction ends, the intake's end waits for it, so that whoever is told that they
     * came in time is seen by the round. Ask the calendar after this.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterIntake(DirectionId direction) {
        changes.enterIntake(direction);
    }

    /** Ends the intake: waits for the submissions under way; later ones wait until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shutIntake(DirectionId direction) {
        changes.shutIntake(direction);
    }

    private Calendar calendar(DirectionId direction, List<DeadlineChange> decided) {
        Call found = catalogue.call(direction.call()).orElseThrow(Refusal::notFound);
        return EffectiveCalendar.of(found.schedule(), direction(direction), anchors.of(found), decided);
    }

    private Direction direction(DirectionId id) {
        return catalogue.direction(id).orElseThrow(Refusal::notFound);
    }

    private static @Nullable Instant present(Calendar calendar, DeadlineKind kind, @Nullable String agency) {
        return switch (kind) {
            case APPLICANTS -> calendar.applicants();
            case RECOMMENDERS -> calendar.recommenders();
            case AGENCY -> calendar.agencies().get(agency);
            case REVIEW -> calendar.reviewUntil().orElse(null);
        };
    }

    private static String agency(Calendar calendar, @Nullable String agency) {
        if (agency == null && calendar.agencies().size() == 1) {
            return calendar.agencies().keySet().iterator().next();
        }
        if (agency == null || !calendar.agencies().containsKey(agency)) {
            String known = String.join(
                    " ", calendar.agencies().keySet().stream().sorted().toList());
            throw Refusal.unacceptable("/agency", Text.of("programme.agency-of-direction", known));
        }
        return agency;
    }

    private static void checkExtension(@Nullable Instant present, Instant until, Instant now) {
        if (present != null && !now.isBefore(present)) {
            throw Refusal.conflict("deadline-passed", Text.of("programme.deadline-passed"));
        }
        if (!until.isAfter(present == null ? now : present)) {
            throw Refusal.unacceptable("/until", Text.of("programme.deadline-must-be-later"));
        }
    }

    private static String stated(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON || stripped.indexOf('\0') >= 0) {
            throw Refusal.unacceptable("/reason", Text.of("programme.reason-needed", LONGEST_REASON));
        }
        return stripped;
    }

    private void publish(DirectionId direction, DeadlineChange change, Calendar before) {
        events.publishEvent(new DeadlineMoved(direction, change.kind(), change.agency(), change.until()));
        Calendar after = calendar(direction);
        if (after.recommenders().isBefore(after.applicants())) {
            throw Refusal.conflict("recommenders-first", Text.of("programme.recommenders-first"));
        }
        if (change.kind() == DeadlineKind.APPLICANTS && !after.recommenders().equals(before.recommenders())) {
            events.publishEvent(new DeadlineMoved(direction, DeadlineKind.RECOMMENDERS, null, after.recommenders()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
