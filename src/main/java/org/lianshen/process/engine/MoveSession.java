package org.lianshen.process.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.ProcessVariable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.rehearsal.Move;
import org.lianshen.process.rehearsal.MoveKind;
import org.lianshen.process.rehearsal.MoveSink;

/** Gathers what happens within one command, by the tree of instances that it happens to. */
public final class MoveSession implements Session {

    /** Whose answers play no part: who may take a task changes no way, and the rest is reckoned. */
    private static final Set<String> UNKEPT = Set.of("candidates", "deadlines.before", "deadlines.after");

    /** More than happens to the largest round at once: what moves on after that turns in a circle. */
    private static final int MOST_MOVES = 100_000;

    private final MoveSink sink;
    private final Map<String, List<Move>> moves = new LinkedHashMap<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Map<String, String>> before = new HashMap<>();
    private @Nullable Instant at;

    private MoveSession(MoveSink sink) {
        this.sink = sink;
    }

    /** Opens one for every command in which anything happens. */
    public record Factory(Supplier<MoveSink> sink) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return MoveSession.class;
        }

        @Override
        public Session openSession() {
            return new MoveSession(sink.get());
        }
    }

    /** That of the present command. */
    static MoveSession current() {
        return Context.getCommandContext().getSession(MoveSession.class);
    }

    /** A model has asked one of the beans. */
    static void asked(
            ELContext context, String bean, String method, Object @Nullable [] arguments, @Nullable Object answer) {
        var execution = execution((VariableScope) context.getContext(VariableScope.class));
        var command = Context.getCommandContext();
        if (execution != null
                && command != null
                && answer != null
                && !UNKEPT.contains(bean)
                && !UNKEPT.contains(bean + "." + method)) {
            current().add(execution, Move.asked(question(bean, method, arguments), written(answer)));
        }
    }

    /** A question with its arguments. */
    public static String question(String bean, String method, Object @Nullable [] arguments) {
        return Stream.of(arguments == null ? new Object[0] : arguments)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", bean + "." + method + "(", ")"));
    }

    private static Object written(Object answer) {
        if (answer instanceof Boolean) {
            return answer;
        }
        if (answer instanceof Date date) {
            return date.toInstant().toString();
        }
        return answer instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : String.valueOf(answer);
    }

    private static @Nullable ExecutionEntity execution(@Nullable VariableScope scope) {
        if (scope instanceof TaskEntity task) {
            return task.getExecution();
        }
        return scope instanceof ExecutionEntity execution ? execution : null;
    }

    /** The variables that models and code share, without the outcome, as they stand now. */
    public static Map<String, String> about(VariableScope scope) {
        var about = variables(scope);
        about.remove(Vocabulary.OUTCOME.name());
        return about;
    }

    private static Map<String, String> variables(VariableScope scope) {
        var variables = new TreeMap<String, String>();
        for (var variable : Vocabulary.VARIABLES) {
            var value = scope.getVariable(variable.name());
            if (value != null) {
                variables.put(variable.name(), String.valueOf(value));
            }
        }
        return variables;
    }

    /** The outcome, where one stands. */
    static Map<String, String> outcome(VariableScope scope) {
        return one(scope, Vocabulary.OUTCOME);
    }

    private static Map<String, String> one(VariableScope scope, ProcessVariable<?> variable) {
        var value = scope.getVariable(variable.name());
        return value == null ? Map.of() : Map.of(variable.name(), String.valueOf(value));
    }

    /** A step begins, or a person sends a form. */
    void begins(ExecutionEntity execution) {
        before.put(execution.getId(), variables(execution));
    }

    /** A step or a person has done their work. */
    void did(ExecutionEntity execution, MoveKind kind, String word, boolean says) {
        var was = before.getOrDefault(execution.getId(), variables(execution));
        var set = variables(execution);
        set.entrySet().removeAll(was.entrySet());
        if (says) {
            set.putAll(outcome(execution));
        }
        var about = new TreeMap<>(was);
        about.remove(Vocabulary.OUTCOME.name());
        add(execution, new Move(kind, key(execution), execution.getActivityId(), word, about, set, null));
    }

    /** The whole has begun. */
    void begun(ExecutionEntity execution, @Nullable String message) {
        begun.put(execution.getRootProcessInstanceId(), String.valueOf(execution.getProcessBusinessKey()));
        add(
                execution,
                new Move(
                        MoveKind.BEGUN,
                        key(execution),
                        execution.getActivityId(),
                        message,
                        variables(execution),
                        null,
                        null));
    }

    /** The key of the model that an instance goes by. */
    static String key(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }

    void add(ExecutionEntity execution, Move move) {
        if (at == null) {
            at = moment();
        }
        var gathered = moves.computeIfAbsent(execution.getRootProcessInstanceId(), none -> new ArrayList<>());
        if (gathered.size() >= MOST_MOVES) {
            throw new ProcessEngineException(
                    "The model %s goes round without waiting for anybody".formatted(key(execution)));
        }
        gathered.add(move);
    }

    /** Where a timer began it, when that was due: how late it was heard depends on the machine. */
    private static Instant moment() {
        var now = EngineTime.now();
        if (Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer && timer.getDuedate() != null) {
            var due = timer.getDuedate().toInstant();
            var set =
                    timer.getCreateTime() == null ? due : timer.getCreateTime().toInstant();
            var first = due.isBefore(set) ? set : due;
            return first.isBefore(now) ? first : now;
        }
        return now;
    }

    @Override
    public void flush() {
        var when = at;
        if (when != null) {
            moves.forEach((tree, gathered) -> sink.took(tree, begun.get(tree), when, gathered));
            moves.clear();
            begun.clear();
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}
