package org.lianshen.process.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * What expressions may do with what they see: call a method of a named bean, and read the business key of their
 * process. Neither a text's class nor the engine behind an execution can be reached.
 */
final class BeanMethodResolver extends BeanCalls {

    private static final List<String> OF_EVERY_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .map(java.lang.reflect.Method::getName)
            .toList();

    private final NamedBeans named;
    private final BeanELResolver methods = new BeanELResolver(true);

    BeanMethodResolver(NamedBeans named) {
        this.named = named;
    }

    @Override
    public Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        var bean = base == null ? Optional.<String>empty() : named.nameOf(base);
        if (bean.isEmpty() || OF_EVERY_OBJECT.contains(String.valueOf(method))) {
            throw new ELException("Expressions may call named beans only, not " + method);
        }
        var answer = methods.invoke(context, base, method, types, arguments);
        MoveSession.asked(context, bean.get(), String.valueOf(method), arguments, answer);
        return answer;
    }
}
