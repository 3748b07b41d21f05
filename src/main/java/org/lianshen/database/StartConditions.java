package org.lianshen.database;

import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What must hold before any bean is made: an address that the driver understands, and memory enough for the engine. */
@Component
class StartConditions implements BeanFactoryPostProcessor {

    private static final long MEGABYTE = 1024 * 1024L;

    /** With a heap of 256 MB Java says somewhat less. */
    private static final long LEAST_MEMORY = 240 * MEGABYTE;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        requireMemory(Runtime.getRuntime().maxMemory());
        requireAddress(factory.getBean(Environment.class).getProperty("spring.datasource.url", ""));
    }

    static void requireMemory(long bytes) {
        if (bytes < LEAST_MEMORY) {
            throw new StartRefused(
                    Text.of("database.java-memory-too-little", bytes / MEGABYTE),
                    Text.of("database.give-java-more-memory"));
        }
    }

    static void requireAddress(String url) {
        if (!url.isBlank() && !url.startsWith(OutsideDatabase.PREFIX)) {
            throw new StartRefused(
                    Text.of("database.no-jdbc-address", harmless(url)), Text.of("database.write-jdbc-address"));
        }
    }

    /** Without what may be a password in it. */
    private static String harmless(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//…@");
    }
}
