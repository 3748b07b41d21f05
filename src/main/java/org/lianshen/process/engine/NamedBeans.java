package org.lianshen.process.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The only beans that expressions in models see. They are looked up late, because they use the engine themselves. */
final class NamedBeans extends AbstractMap<Object, Object> {

    private final Set<String> names;
    private final BeanFactory beans;

    NamedBeans(Set<String> names, BeanFactory beans) {
        this.names = Set.copyOf(names);
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names.contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && names.contains(text) ? beans.getBean(text) : null;
    }

    /** The name of this very object; empty where it is none of the beans. */
    Optional<String> nameOf(Object object) {
        return names.stream().filter(name -> beans.getBean(name) == object).findFirst();
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
