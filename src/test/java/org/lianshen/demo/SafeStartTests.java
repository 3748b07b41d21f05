package org.lianshen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.problem.StartRefused;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Demo mode stays away from real data and from the network. */
class SafeStartTests {

    private final MockEnvironment configuration = new MockEnvironment()
            .withProperty("lianshen.demo.enabled", "true")
            .withProperty("server.address", "127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void demoModeStartsOnLoopback(String address) {
        configuration.setProperty("server.address", address);
        assertThatCode(() -> SafeStart.check(configuration)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", "lianshen.example.org", ""})
    @Attack(
            door = Door.START,
            tries = "Start demo mode at an address that others can reach",
            as = "operator",
            meets = "the start is refused before a port is open")
    void demoModeIsRefusedWhereOthersCouldReachIt(String address) {
        configuration.setProperty("server.address", address);
        var refused = catchThrowableOfType(StartRefused.class, () -> SafeStart.check(configuration));
        assertThat(refused.problem().en()).contains("127.0.0.1").contains("\"" + address + "\"");
        assertThat(refused.problem().zh()).contains("演示模式");
        assertThat(refused.remedy().both()).contains("server.address=127.0.0.1", "lianshen.demo.enabled=false");
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start demo mode beside an outside database",
            as = "operator",
            meets = "the start is refused before anything is read")
    void demoModeIsRefusedBesideAnOutsideDatabase() {
        configuration.setProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/lianshen");
        var refused = catchThrowableOfType(StartRefused.class, () -> SafeStart.check(configuration));
        assertThat(refused.problem().both()).contains("外部数据库", "outside database", "spring.datasource.url");
        assertThat(refused.remedy().both()).contains("lianshen.demo.enabled=false", "lianshen.admin.account");
    }

    @Test
    void withoutDemoModeBothAreAllowed() {
        configuration.setProperty("lianshen.demo.enabled", "false");
        configuration.setProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/lianshen");
        configuration.setProperty("server.address", "0.0.0.0");
        assertThatCode(() -> SafeStart.check(configuration)).doesNotThrowAnyException();
    }

    @Test
    void looksBeforeAnyBeanIsMade() {
        configuration.setProperty("server.address", "0.0.0.0");
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(configuration);
            context.registerBean(SafeStart.class);
            context.registerBean("database", Object.class, () -> {
                throw new AssertionError("a bean was made before the start was refused");
            });
            assertThat(catchThrowableOfType(StartRefused.class, context::refresh))
                    .isNotNull();
        }
    }
}
