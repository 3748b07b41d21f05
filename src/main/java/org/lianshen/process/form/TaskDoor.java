package org.lianshen.process.form;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.process.Vocabulary;
import org.lianshen.programme.DeadlineKind;

/**
 * The one way in and out of a human task: what its form shows, and what becomes of what the person answers. Answers
 * never become process variables; the door hands them to the domain, or refuses them and the task stays open.
 */
public interface TaskDoor {

    /**
     * The task comes into being. It is listed by its proposal's number or its round; most doors have nothing else to do
     * then.
     */
    default void created(HumanTask task) {
        if (task.has(Vocabulary.NUMBER)) {
            task.keep(Vocabulary.NUMBER.name(), task.get(Vocabulary.NUMBER).value());
        } else if (task.has(Vocabulary.ROUND)) {
            task.keep(Vocabulary.NUMBER.name(), task.get(Vocabulary.ROUND));
        }
    }

    /**
     * Somebody claims the task whose duty it is; most doors let them.
     *
     * @throws org.lianshen.problem.Refusal where this person must not work on it
     */
    default void claimed(HumanTask task) {}

    /**
     * Until when the task is due: a deadline of the call's calendar, or working days of its parameters. Asked when the
     * task comes into being and whenever the deadline moves that it {@link #movesWith}.
     */
    Instant due(HumanTask task);

    /** The deadline whose move also moves the task's due date; empty where no move of a deadline does. */
    Optional<DeadlineKind> movesWith();

    /** Gathers what the form shows, whenever somebody opens it; changes nothing. */
    void show(HumanTask task);

    /**
     * Takes the answers.
     *
     * @param task the task they complete
     * @param answers what the person sent, unchecked
     * @param account who sent it
     * @throws org.lianshen.problem.Refusal where an answer does not do; nothing is changed then
     */
    void accept(HumanTask task, Answers answers, String account);
}
