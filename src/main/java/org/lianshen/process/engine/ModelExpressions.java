package org.lianshen.process.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;

/**
 * The expression language of models and nothing more: it knows a process's variables and the named beans, and is read
 * only where a process stands around it. An expression that came with a query or a filter has none (CVE-2026-109432).
 */
public final class ModelExpressions extends JuelExpressionManager {

    private final Map<Object, Object> named;
    private final ELResolver methods;

    /**
     * Expressions that see these beans.
     *
     * @param named the beans by their names
     * @param methods calls their methods, and nothing else
     */
    public ModelExpressions(Map<Object, Object> named, ELResolver methods) {
        super(named);
        this.named = named;
        this.methods = methods;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new ReadOnlyMapELResolver(named));
        resolver.add(methods);
        return resolver;
    }

    @Override
    public Expression createExpression(String text) {
        return new InProcess(text);
    }

    /** An expression that has to be asked from within a process; only plain text may be read without one. */
    private final class InProcess extends JuelExpression {

        InProcess(String text) {
            super(createValueExpression(text), ModelExpressions.this, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText()) {
                throw new Refusal(
                        Refusal.Kind.MALFORMED,
                        QueryGuardInterceptor.CODE,
                        QueryGuardInterceptor.NO_EXPRESSIONS,
                        List.of());
            }
            return super.getValue(scope, execution);
        }
    }
}
