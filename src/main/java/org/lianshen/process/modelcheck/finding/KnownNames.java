package org.lianshen.process.modelcheck.finding;

import java.util.Map;
import java.util.Set;

/**
 * What code offers to models and forms.
 *
 * @param steps the beans that carry out service tasks
 * @param questions the beans that expressions ask, with the type whose methods they may call
 * @param doors the forms whose answers are checked and taken
 * @param variables the process variables
 * @param messages what is told from outside, each with the outcomes that come with it
 * @param outcomes the words by which stages and tasks end
 * @param unasked those of them that no gateway need ask for
 * @param groups the groups that tasks may be offered to
 * @param started the keys of the models that code starts by name
 */
public record KnownNames(
        Map<String, KnownStep> steps,
        Map<String, Class<?>> questions,
        Map<String, KnownDoor> doors,
        Set<String> variables,
        Map<String, Set<String>> messages,
        Set<String> outcomes,
        Set<String> unasked,
        Set<String> groups,
        Set<String> started) {

    /** Copies the names. */
    public KnownNames {
        steps = Map.copyOf(steps);
        questions = Map.copyOf(questions);
        doors = Map.copyOf(doors);
        variables = Set.copyOf(variables);
        messages = Map.copyOf(messages);
        outcomes = Set.copyOf(outcomes);
        unasked = Set.copyOf(unasked);
        groups = Set.copyOf(groups);
        started = Set.copyOf(started);
    }

    /** The same with other doors. */
    public KnownNames with(Map<String, KnownDoor> others) {
        return new KnownNames(steps, questions, others, variables, messages, outcomes, unasked, groups, started);
    }

    /**
     * A bean that carries out service tasks.
     *
     * @param says the outcomes that it may leave; none where it leaves the outcome as it was
     * @param hears the outcomes that it can go by, {@link #UNSAID} among them where it needs none; empty where it does
     *     not care
     */
    public record KnownStep(Set<String> says, Set<String> hears) {

        /** Stands for no outcome having been said yet. */
        public static final String UNSAID = "";

        /** Copies the words. */
        public KnownStep {
            says = Set.copyOf(says);
            hears = Set.copyOf(hears);
        }
    }

    /**
     * The one way in and out of a form.
     *
     * @param says the outcomes that the form's task may end with; none where it leaves the outcome as it was
     * @param ofRound whether the form is about a round and not about a proposal
     * @param fields what it hears, as paths: {@code decision}, {@code verdicts/source}
     */
    public record KnownDoor(Set<String> says, boolean ofRound, Set<String> fields) {

        /** Copies the words. */
        public KnownDoor {
            says = Set.copyOf(says);
            fields = Set.copyOf(fields);
        }
    }
}
