package org.lianshen.expertreview.selfcheck;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.affinity.DeclaredWish;
import org.lianshen.expertreview.affinity.Wish;
import org.lianshen.expertreview.event.ExpertsChanged;
import org.lianshen.expertreview.event.SelfCheckAsked;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.ApplicantBlinding;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.SelfCheck;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts of the pool mark their conflicts and wishes in a direction before the assignment, where the call asks for it.
 * What is marked counts at once, also where an expert never says that they are done.
 */
@Service
public class SelfChecks {

    private static final int LONGEST_REASON = 500;

    private final SelfCheckRepository register;
    private final MarkRepository marks;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SelfChecks(
            SelfCheckRepository register,
            MarkRepository marks,
            Proposals proposals,
            Catalogue catalogue,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.marks = marks;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the call of a direction asks its experts. */
    public boolean asked(DirectionId direction) {
        return rule(direction) != null;
    }

    /** Asks every expert with an account, and tells whoever listens. */
    @Transactional
    public void open(DirectionId direction) {
        var rule = required(direction);
        var until = workingDays.endAfter(clock.instant(), rule.days());
        register.open(direction, until);
        tell(direction, false);
    }

    /** Tells those again who have not said that they are done. */
    @Transactional
    public void remind(DirectionId direction) {
        tell(direction, true);
    }

    private void tell(DirectionId direction, boolean again) {
        events.publishEvent(new SelfCheckAsked(direction, register.awaited(direction), until(direction), again));
    }

    /** Ids of the experts who have not said that they are done. */
    public List<String> awaited(DirectionId direction) {
        return register.awaited(direction);
    }

    /**
     * Until when it is open.
     *
     * @throws IllegalStateException where it never was
     */
    public Instant until(DirectionId direction) {
        return register.until(direction)
                .orElseThrow(() -> new IllegalStateException("No self-check in " + direction.key()));
    }

    /** What of a direction an expert is shown, in the parts that its call keeps apart. */
    public Set<MarkedThing> parts(DirectionId direction) {
        return required(direction).blinding() == ApplicantBlinding.SINGLE
                ? EnumSet.of(MarkedThing.PROPOSAL)
                : EnumSet.allOf(MarkedThing.class);
    }

    /** Whether conflicts are marked beside titles. */
    public boolean tellsWhose(DirectionId direction) {
        return required(direction).blinding() == ApplicantBlinding.SINGLE;
    }

    /**
     * The self-check of whoever has that account.
     *
     * @throws Refusal not found, where they are not asked
     */
    public SelfCheckState of(DirectionId direction, String account) {
        return Optional.ofNullable(rule(direction))
                .flatMap(rule -> register.ofAccount(direction, account))
                .orElseThrow(Refusal::notFound);
    }

    /** Whether whoever has that account can still mark something. */
    public boolean isOpen(DirectionId direction, String account) {
        return of(direction, account).isOpen(clock.instant());
    }

    /**
     * The rows of one part, with what is marked.
     *
     * @throws Refusal not found, where the account is not asked; conflict, once it is over: then nothing is shown
     */
    @Transactional(readOnly = true)
    public List<ListedRow> rows(DirectionId direction, MarkedThing part, String account) {
        var state = open(direction, account);
        return new SelfCheckList(
                        state.expert(),
                        required(direction).blinding(),
                        proposals.of(direction, Set.of(ProposalStatus.ELIGIBLE)),
                        marks.wishes(direction),
                        marks.conflicts(direction).getOrDefault(state.expert(), List.of()))
                .of(part);
    }

    /** How many conflicts and wishes an expert has marked in a direction. */
    public int marked(DirectionId direction, String expert) {
        long wishes = marks.wishes(direction).stream()
                .filter(wish -> wish.expert().equals(expert))
                .count();
        return Math.toIntExact(wishes)
                + marks.conflicts(direction).getOrDefault(expert, List.of()).size();
    }

    /**
     * Keeps what an expert says of some rows of a part.
     *
     * @throws Refusal as {@link #rows}; malformed, where a row is none of them, or what is said does not do
     */
    @Transactional
    public void mark(DirectionId direction, MarkedThing part, List<MarkedRow> said, String account) {
        var state = open(direction, account);
        Map<String, ListedRow> known =
                rows(direction, part, account).stream().collect(Collectors.toMap(ListedRow::key, Function.identity()));
        var problems = new ArrayList<FieldError>();
        said.forEach(row -> problem(known, row).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        said.forEach(row -> keep(direction, part, state.expert(), row));
        events.publishEvent(new ExpertsChanged(List.of(state.expert())));
    }

    private static Optional<FieldError> problem(Map<String, ListedRow> known, MarkedRow row) {
        var listed = known.get(row.key());
        if (listed == null || !Blank.is(row.wish()) && wish(row.wish()).isEmpty()) {
            return Optional.of(FieldError.at("/key", Text.of("expertreview.self-check.no-such-row")));
        }
        return row.reason() != null && row.reason().length() > LONGEST_REASON
                ? Optional.of(FieldError.at(
                        "/reason", Text.of("expertreview.self-check.reason-too-long", listed.name(), LONGEST_REASON)))
                : Optional.empty();
    }

    private void keep(DirectionId direction, MarkedThing part, String expert, MarkedRow row) {
        if (part == MarkedThing.PROPOSAL) {
            var number = new ProposalNumber(row.key());
            wish(row.wish())
                    .ifPresentOrElse(
                            wish -> marks.keep(direction, new DeclaredWish(number, expert, wish)),
                            () -> marks.removeWish(number, expert));
        }
        if (part != MarkedThing.PROPOSAL || tellsWhose(direction)) {
            if (Blank.is(row.reason())) {
                marks.remove(direction, expert, part, row.key());
            } else {
                marks.keep(direction, expert, part, row.key(), row.reason().strip());
            }
        }
    }

    private static Optional<Wish> wish(@Nullable String word) {
        return Word.find(Wish.class, word == null ? "" : word);
    }

    /**
     * The expert is done.
     *
     * @param none whether they say that there is nothing to mark
     * @throws Refusal as {@link #rows}; malformed, where that does not fit what is marked
     */
    @Transactional
    public void done(DirectionId direction, boolean none, String account) {
        var state = open(direction, account);
        int marked = marked(direction, state.expert());
        if (none && marked > 0) {
            throw Refusal.unacceptable("/decision", Text.of("expertreview.self-check.something-marked", marked));
        }
        if (!none && marked == 0) {
            throw Refusal.unacceptable("/decision", Text.of("expertreview.self-check.nothing-marked"));
        }
        register.done(direction, state.expert());
    }

    private SelfCheckState open(DirectionId direction, String account) {
        var state = of(direction, account);
        if (!state.isOpen(clock.instant())) {
            throw Refusal.overtaken("self-check-closed", Text.of("expertreview.self-check.closed"));
        }
        return state;
    }

    private SelfCheck required(DirectionId direction) {
        return Optional.ofNullable(rule(direction)).orElseThrow(Refusal::notFound);
    }

    private @Nullable SelfCheck rule(DirectionId direction) {
        return catalogue
                .call(direction.call())
                .map(call -> call.parameters().selfCheck())
                .orElse(null);
    }
}
