package org.lianshen.process.engine;

import org.lianshen.process.Vocabulary;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;

/** What code offers to models, read from its classes alone: nothing is started, no database is needed. */
public final class NamesWithoutEngine {

    private NamesWithoutEngine() {}

    /** The names. */
    public static KnownNames read() {
        var beans = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(beans).scan(Vocabulary.class.getPackageName());
        new ConfigurationClassPostProcessor().postProcessBeanDefinitionRegistry(beans);
        return HouseNames.of(beans);
    }
}
