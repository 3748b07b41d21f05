package org.lianshen.process.engine;

import java.lang.reflect.Field;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * Refuses every query that holds an expression or asks for the engine's own variables, before anything of it is looked
 * at: asked directly, kept in a filter, laid over a filter, or about to be kept. The engine's own switches do not cover
 * everything (CVE-2026-109432).
 */
final class QueryGuardInterceptor extends CommandInterceptor {

    static final String CODE = "expression-in-query";
    static final Text NO_EXPRESSIONS = Text.of("process.engine.no-expressions");

    private static final Field EXTENSION = field(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final Field STORED = field(AbstractExecuteFilterCmd.class, "filterId");
    private static final Field SAVED = field(SaveFilterCmd.class, "filter");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractExecuteFilterCmd execution) {
            refuse(value(EXTENSION, execution));
            refuse(stored(value(STORED, execution)));
        } else if (command instanceof SaveFilterCmd saving && value(SAVED, saving) instanceof Filter filter) {
            refuse(filter.getQuery());
        } else {
            refuse(command);
        }
        return next.execute(command);
    }

    private static void refuse(@Nullable Object asked) {
        if (asked instanceof AbstractQuery<?, ?> query && !isLiteral(query)) {
            throw new Refusal(Refusal.Kind.MALFORMED, CODE, NO_EXPRESSIONS, List.of());
        }
        if (asked instanceof TaskQueryImpl tasks) {
            EngineVariables.refuseIn(tasks);
        }
    }

    /** Whether neither the query nor any of its alternatives has an expression; alternatives have none of their own. */
    private static boolean isLiteral(AbstractQuery<?, ?> query) {
        return query.getExpressions().isEmpty()
                && (!(query instanceof TaskQueryImpl tasks)
                        || tasks.getQueries().stream()
                                .allMatch(alternative ->
                                        alternative.getExpressions().isEmpty()));
    }

    /** The query of a filter the caller may read; the engine itself says what is wrong where there is none. */
    private static @Nullable Object stored(@Nullable Object id) {
        if (!(id instanceof String text)) {
            return null;
        }
        var filter = Context.getCommandContext().getFilterManager().findFilterById(text);
        return filter == null ? null : filter.getQuery();
    }

    private static @Nullable Object value(Field field, Object command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The engine keeps " + field + " from its guard", e);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The engine has changed: its filters are not guarded", e);
        }
    }
}
