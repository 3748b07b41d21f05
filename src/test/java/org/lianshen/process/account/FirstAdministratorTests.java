package org.lianshen.process.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.identity.Role;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.engine.PasswordStrength;

/** A house without an administrator gets its first one from the configuration, or does not open. */
class FirstAdministratorTests {

    private static final String GOOD = "Juniper-42-teapots";

    private final AccountOffice office = mock(AccountOffice.class);

    @Test
    void isMadeWithTheRoleBeforeTheDoorsOpen() {
        start("boss", GOOD, false);

        var order = inOrder(office);
        order.verify(office).ensureRoles();
        order.verify(office).open(AccountOffice.plain("boss", "boss", Role.ADMIN), GOOD);
    }

    @Test
    void isLeftAloneWhereThereIsOne() {
        when(office.hasAdministrator()).thenReturn(true);
        start("", "", false);
        start("boss", "short", false);
        verify(office, never()).open(any(), any());
    }

    @Test
    void demoModeBringsItsOwn() {
        start("", "", true);
        verify(office, never()).open(any(), any());
    }

    @Test
    void withNoneConfiguredTheHouseStaysClosed() {
        var refused = refusal("", "");
        assertThat(refused.problem().both()).contains("还没有管理员", "no administrator yet");
        assertThat(refused.remedy().both()).contains("lianshen.admin.account", "lianshen.admin.password", "12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Juniper-42x",
                "administrator",
                "admin-admin-admin",
                "adminadmin12345",
                "Password123456",
                "boss-boss-boss-1",
                "aaaaaaaaaaaaaaaa",
                "lianshen-admin-1"
            })
    void aPasswordOthersGuessIsRefused(String weak) {
        assertThat(refusal("boss", weak).problem().both()).contains("口令", "password");
        assertThat(refusal("boss", weak).getMessage()).doesNotContain(weak + "\"");
        verify(office, never()).open(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "abcdefghijkl", "correct horse battery staple"})
    void aPasswordOfTwelveCharactersWillDo(String password) {
        assertThat(PasswordStrength.isWeak(password, "boss")).isFalse();
    }

    @Test
    void anAccountTheEngineCannotNameIsRefused() {
        assertThat(refusal("the boss", GOOD).problem().en()).contains("the boss");
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(new AdministratorSettings("boss", GOOD).toString()).doesNotContain(GOOD);
    }

    private StartRefused refusal(String account, String password) {
        return catchThrowableOfType(StartRefused.class, () -> start(account, password, false));
    }

    private void start(String account, String password, boolean demo) {
        new FirstAdministrator(new AdministratorSettings(account, password), office, demo)
                .afterSingletonsInstantiated();
    }
}
