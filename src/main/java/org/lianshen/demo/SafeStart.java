package org.lianshen.demo;

import java.util.Set;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Keeps demo mode, with its published accounts, away from real data and from the network. It looks before any bean is
 * made, so that a refused start has touched no database and opened no port.
 */
@Component
class SafeStart implements BeanFactoryPostProcessor {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        check(factory.getBean(Environment.class));
    }

    /**
     * Looks at the configuration.
     *
     * @throws StartRefused where demo mode is asked for beside an outside database or at an address others can reach
     */
    static void check(Environment configuration) {
        if (!configuration.getProperty("lianshen.demo.enabled", Boolean.class, false)) {
            return;
        }
        if (StringUtils.hasText(configuration.getProperty("spring.datasource.url"))) {
            throw new StartRefused(Text.of("demo.outside-database"), Text.of("demo.switch-off-or-use-embedded"));
        }
        var address = configuration.getProperty("server.address", "");
        if (!LOOPBACK.contains(address)) {
            throw new StartRefused(
                    Text.of("demo.outside-address", address), Text.of("demo.switch-off-or-listen-locally"));
        }
    }
}
