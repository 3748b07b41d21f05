package org.lianshen.identity;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Names the session's cookie, and keeps cookies from plain connections where the public address is an https one. These
 * are defaults: whatever is configured counts more.
 */
public class HttpsDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean https =
                environment.getProperty("lianshen.public-url", "").trim().startsWith("https:");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "lianshen-https",
                        Map.of(
                                "server.servlet.session.cookie.name",
                                https ? "__Host-lianshen" : "lianshen",
                                "server.servlet.session.cookie.path",
                                "/",
                                "server.servlet.session.cookie.secure",
                                https,
                                "camunda.bpm.webapp.csrf.enable-secure-cookie",
                                https)));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
