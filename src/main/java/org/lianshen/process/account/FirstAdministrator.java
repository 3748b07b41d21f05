package org.lianshen.process.account;

import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.engine.PasswordStrength;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from the configuration, before the first request can come in. Without an administrator
 * nobody could manage accounts, and the engine would offer its set-up page to whoever comes first. Demo mode brings its
 * own.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AdministratorSettings settings;
    private final AccountOffice office;
    private final boolean demo;

    FirstAdministrator(
            AdministratorSettings settings, AccountOffice office, @Value("${lianshen.demo.enabled}") boolean demo) {
        this.settings = settings;
        this.office = office;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo || office.hasAdministrator()) {
            return;
        }
        require(settings);
        var account = settings.account();
        office.ensureRoles();
        office.open(AccountOffice.plain(account, account, Role.ADMIN), settings.password());
        LOG.info(Text.of("process.account.first-administrator", account).logged());
    }

    /**
     * What is configured must do for the first administrator.
     *
     * @throws StartRefused where it does not
     */
    static void require(AdministratorSettings settings) {
        var account = settings.account();
        if (account.isBlank()) {
            throw refused(Text.of("process.account.no-administrator"));
        }
        if (!account.matches("[a-zA-Z0-9._@-]+")) {
            throw refused(Text.of("process.account.administrator-characters", account));
        }
        if (PasswordStrength.isWeak(settings.password(), account)) {
            throw refused(Text.of("process.account.administrator-password-weak"));
        }
    }

    private static StartRefused refused(Text text) {
        return new StartRefused(text, Text.of("process.account.set-administrator"));
    }
}
