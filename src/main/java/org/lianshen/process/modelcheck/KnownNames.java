package org.lianshen.process.modelcheck;

import java.util.Map;
import java.util.Set;

/**
 * What code and forms offer to models.
 *
 * @param steps the beans that carry out service tasks
 * @param questions the beans that expressions ask, with the type whose methods they may call
 * @param forms the forms that have a file
 * @param doors the forms whose answers are checked and taken
 * @param variables the process variables
 */
public record KnownNames(
        Set<String> steps,
        Map<String, Class<?>> questions,
        Set<String> forms,
        Set<String> doors,
        Set<String> variables) {

    /** Copies the names. */
    public KnownNames {
        steps = Set.copyOf(steps);
        questions = Map.copyOf(questions);
        forms = Set.copyOf(forms);
        doors = Set.copyOf(doors);
        variables = Set.copyOf(variables);
    }
}
