package org.lianshen.models.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.models.ModelChanges;
import org.lianshen.problem.Refusal;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.rehearsal.MoveRepository;
import org.lianshen.process.rehearsal.RecordedCase;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.RehearsalStages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Plays changes against what happened, before anybody decides on them. */
@Service
@PreAuthorize("hasRole('DESIGNER')")
public class Rehearsals {

    /** How many cases are played at once; a round has a few hundred. */
    static final int MOST_CASES = 500;

    /** Whoever asked waits for the answer. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ModelChanges changes;
    private final MoveRepository moments;
    private final SampleRound sample;
    private final OwnCases own;
    private final RehearsalStages stages;
    private final RehearsalRepository rehearsals;
    private final Callers callers;
    private final Clock clock;

    /** An engine of its own takes a core and some memory; people work beside it. */
    private final Semaphore one = new Semaphore(1);

    Rehearsals(
            ModelChanges changes,
            MoveRepository moments,
            SampleRound sample,
            OwnCases own,
            RehearsalStages stages,
            RehearsalRepository rehearsals,
            Callers callers,
            Clock clock) {
        this.changes = changes;
        this.moments = moments;
        this.sample = sample;
        this.own = own;
        this.stages = stages;
        this.rehearsals = rehearsals;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Plays cases through all models as they would be with a change.
     *
     * @param change number of the change
     * @param rounds past rounds by their keys, {@code <call>-<direction>}; null or none for the round that ships and
     *     the designers' own cases
     * @throws Refusal where the change has errors, a round has no records, or somebody else's rehearsal goes on
     */
    public Rehearsal play(long change, @Nullable List<@Nullable String> rounds) {
        var candidate = changes.candidate(change);
        var chosen = chosen(rounds);
        if (!one.tryAcquire()) {
            throw Refusal.overtaken("rehearsal-goes-on", Text.of("models.rehearsal-goes-on"));
        }
        try {
            var rehearsal = played(candidate, chosen);
            rehearsals.insert(change, rehearsal);
            return rehearsal;
        } finally {
            one.release();
        }
    }

    /** The latest rehearsals of a change, the last one first. */
    public List<Rehearsal> of(long change) {
        return rehearsals.of(change);
    }

    /** The past rounds that can be played, by their keys. */
    public List<String> rounds() {
        return moments.rounds();
    }

    private List<String> chosen(@Nullable List<@Nullable String> rounds) {
        if (rounds == null) {
            return List.of();
        }
        var known = moments.rounds();
        var chosen = new TreeSet<String>();
        for (int index = 0; index < rounds.size(); index++) {
            var round = rounds.get(index);
            if (round == null || !known.contains(round)) {
                throw Refusal.unacceptable(
                        "/rounds/" + index, Text.of("models.round-unrecorded", String.valueOf(round)));
            }
            chosen.add(round);
        }
        return List.copyOf(chosen);
    }

    private Rehearsal played(DesignedFiles candidate, List<String> rounds) {
        var cases = new ArrayList<ExpectedCase>();
        int unrecorded = 0;
        if (rounds.isEmpty()) {
            Stream.concat(sample.cases().stream(), own.cases().stream()).forEach(cases::add);
        } else {
            unrecorded = recorded(rounds, cases);
        }
        var different = new ArrayList<DifferentCase>();
        try (var stage = stages.open(candidate)) {
            long end = System.nanoTime() + LONGEST.toNanos();
            int count = 0;
            for (var each : cases) {
                if (System.nanoTime() > end) {
                    break;
                }
                count++;
                var again = stage.play(each.played());
                each.parting()
                        .apply(again.way())
                        .ifPresent(parting -> different.add(DifferentCase.of(each, again, parting)));
            }
            return new Rehearsal(
                    callers.current().account(),
                    clock.instant(),
                    rounds,
                    count,
                    count - different.size(),
                    different,
                    List.copyOf(stage.untaken()),
                    unrecorded + cases.size() - count);
        }
    }

    private int recorded(List<String> rounds, List<ExpectedCase> cases) {
        int left = 0;
        var until = clock.instant();
        for (var round : rounds) {
            for (var tree : moments.begun(round)) {
                var played = cases.size() < MOST_CASES
                        ? RecordedCase.of(tree.number(), moments.of(tree.id()), until)
                        : Optional.<RehearsalCase>empty();
                played.map(ExpectedCase::asItWent).ifPresent(cases::add);
                left += played.isEmpty() ? 1 : 0;
            }
        }
        return left;
    }
}
