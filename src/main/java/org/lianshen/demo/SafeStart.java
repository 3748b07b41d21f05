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
            throw new StartRefused(
                    new Text(
                            "演示模式不能使用外部数据库（已设置 spring.datasource.url）。",
                            "Demo mode cannot run against an outside database, and spring.datasource.url is set."),
                    new Text(
                            "请设置 lianshen.demo.enabled=false 及 lianshen.admin.account、lianshen.admin.password；"
                                    + "或去掉 spring.datasource.url，使用内嵌数据库。",
                            "Set lianshen.demo.enabled=false with lianshen.admin.account and lianshen.admin.password;"
                                    + " or leave spring.datasource.url out to use the embedded database."));
        }
        var address = configuration.getProperty("server.address", "");
        if (!LOOPBACK.contains(address)) {
            throw new StartRefused(
                    new Text(
                            "演示模式只能监听 127.0.0.1，而 server.address 为“" + address + "”。",
                            "Demo mode listens on 127.0.0.1 only, but server.address is \"" + address + "\"."),
                    new Text(
                            "请设置 server.address=127.0.0.1；或设置 lianshen.demo.enabled=false 及"
                                    + " lianshen.admin.account、lianshen.admin.password。",
                            "Set server.address=127.0.0.1; or lianshen.demo.enabled=false with lianshen.admin.account"
                                    + " and lianshen.admin.password."));
        }
    }
}
