package org.lianshen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Behind an https address cookies travel over TLS only. */
class HttpsDefaultsTests {

    @Test
    void cookiesAreSecureBehindAnHttpsAddress() {
        var environment = with(Map.of("lianshen.public-url", "https://review.example.org"));
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("__Host-lianshen");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
        assertThat(environment.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
                .isEqualTo("true");
    }

    @Test
    void onThisMachineTheyNeedNoTls() {
        var environment = with(Map.of("lianshen.public-url", "http://127.0.0.1:8080"));
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("lianshen");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("false");
    }

    @Test
    void whatIsConfiguredCountsMore() {
        var environment = with(Map.of(
                "lianshen.public-url", "https://review.example.org", "server.servlet.session.cookie.name", "review"));
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("review");
    }

    private static StandardEnvironment with(Map<String, Object> configured) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", configured));
        new HttpsDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
