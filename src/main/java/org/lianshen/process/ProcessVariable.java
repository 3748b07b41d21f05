package org.lianshen.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of process instances, with its type.
 *
 * @param name its name in the models
 * @param type its Java type; strings and other primitives only
 * @param <T> its Java type
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /**
     * The value in that scope.
     *
     * @throws IllegalStateException where there is none: a model forgot to hand it on
     */
    public T in(VariableScope scope) {
        var value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("The process variable " + name + " is missing");
        }
        return type.cast(value);
    }

    /** Sets it where it stands already, or for the whole instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
