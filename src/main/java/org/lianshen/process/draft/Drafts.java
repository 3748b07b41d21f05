package org.lianshen.process.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lianshen.identity.Callers;
import org.lianshen.language.Words;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of whoever asks, at tasks they hold. Everybody else's, and those at tasks that were given back or went to
 * somebody else, are as if they were not there; who claims a task again finds their own.
 */
@Component
public class Drafts {

    private final TaskDraftRepository table;
    private final Callers callers;
    private final Clock clock;
    private final Words words;

    Drafts(TaskDraftRepository table, Callers callers, Clock clock, Words words) {
        this.table = table;
        this.callers = callers;
        this.clock = clock;
        this.words = words;
    }

    /**
     * The caller's draft.
     *
     * @throws Refusal not found, where the caller does not hold the task
     */
    public Optional<TaskDraft> find(String task) {
        return table.held(task, account()).orElseThrow(Refusal::notFound).draft();
    }

    /**
     * Refuses whoever does not hold the task, before anything they send is looked at.
     *
     * @throws Refusal not found, where the caller does not hold the task
     */
    public void requireHeld(String task) {
        table.held(task, account()).orElseThrow(Refusal::notFound);
    }

    /**
     * Keeps the answers in the place of those the client has seen.
     *
     * @throws Refusal not found, where the caller does not hold the task; precondition required or failed, where there
     *     is a draft the client does not know of
     */
    @Transactional
    public TaskDraft save(String task, Precondition seen, SentAnswers answers) {
        var account = account();
        var before = table.hold(task, account).orElseThrow(Refusal::notFound).draft();
        before.ifPresent(draft -> require(seen.isGiven()));
        if (seen.isGiven()
                && before.filter(draft -> seen.names(draft.version())).isEmpty()) {
            throw stale();
        }
        var now = now();
        var version = before.map(draft -> table.update(task, account, draft.version(), answers.json(), now)
                        .orElseThrow(this::stale))
                .orElseGet(
                        () -> table.insert(task, account, answers.json(), now).orElseThrow(this::required));
        return new TaskDraft(answers.json(), version, now);
    }

    /**
     * Throws the draft away: any where the client names none, else the one it has seen.
     *
     * @throws Refusal not found, where the caller does not hold the task; precondition failed, where the client names a
     *     draft that is not there
     */
    @Transactional
    public void discard(String task, Precondition seen) {
        var account = account();
        var before = table.hold(task, account).orElseThrow(Refusal::notFound).draft();
        if (!seen.isGiven()) {
            table.delete(task, account);
            return;
        }
        var named = before.filter(draft -> seen.names(draft.version())).orElseThrow(this::stale);
        if (!table.delete(task, account, named.version())) {
            throw stale();
        }
    }

    private void require(boolean given) {
        if (!given) {
            throw required();
        }
    }

    private String account() {
        return callers.current().account();
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Refusal required() {
        return new Refusal(
                Refusal.Kind.PRECONDITION_REQUIRED, "if-match-required", words.text("draft.unseen"), List.of());
    }

    private Refusal stale() {
        return new Refusal(
                Refusal.Kind.PRECONDITION_FAILED, "changed-meanwhile", words.text("draft.changed"), List.of());
    }
}
