package org.lianshen.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.lianshen.language.word.Word;

/**
 * A variable of process instances, with its type. The engine keeps it as a text, which models branch on.
 *
 * @param name its name in the models
 * @param read the value of a text that the engine keeps
 * @param write the text that the engine keeps of a value
 * @param <T> its Java type
 */
public record ProcessVariable<T>(String name, Function<String, T> read, Function<T, String> write) {

    /** A variable that is a text. */
    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, Function.identity(), Function.identity());
    }

    /** A variable that is one word of many. */
    static <E extends Enum<E> & Word> ProcessVariable<E> word(String name, Class<E> type) {
        return new ProcessVariable<>(
                name,
                word -> Word.find(type, word)
                        .orElseThrow(() -> new IllegalStateException("There is no " + name + " called " + word)),
                Word::word);
    }

    /**
     * The value in that scope.
     *
     * @throws IllegalStateException where there is none: a model forgot to hand it on
     */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("The process variable " + name + " is missing"));
    }

    /** The value in that scope; empty where none is set, or an empty one. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name))
                .map(String.class::cast)
                .map(read);
    }

    /** Sets it where it stands already, or for the whole instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** That value alone, to hand on with a message. */
    public Map<String, Object> as(T value) {
        return Map.of(name, write.apply(value));
    }
}
