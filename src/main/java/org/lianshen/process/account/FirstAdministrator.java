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
        LOG.info("The first administrator is {}. 首位管理员账号：{}", account, account);
    }

    /**
     * What is configured must do for the first administrator.
     *
     * @throws StartRefused where it does not
     */
    static void require(AdministratorSettings settings) {
        var account = settings.account();
        if (account.isBlank()) {
            throw refused("还没有管理员账号。", "There is no administrator yet.");
        }
        if (!account.matches("[a-zA-Z0-9._@-]+")) {
            throw refused(
                    "管理员账号“" + account + "”含有不允许的字符。",
                    "The administrator's account \"" + account
                            + "\" has characters other than letters, digits and ._@-.");
        }
        if (PasswordStrength.isWeak(settings.password(), account)) {
            throw refused("管理员口令过短或容易猜到。", "The administrator's password is too short or easily guessed.");
        }
    }

    private static StartRefused refused(String zh, String en) {
        return new StartRefused(
                new Text(zh, en),
                new Text(
                        "请设置 lianshen.admin.account 和 lianshen.admin.password（至少 12 个字符，"
                                + "不以账号名或 admin、password 等常见词为主），例如通过环境变量 LIANSHEN_ADMIN_PASSWORD。",
                        "Set lianshen.admin.account and lianshen.admin.password (at least 12 characters, not"
                                + " made of the"
                                + " account's name or of words like admin or password), for instance by the environment"
                                + " variable LIANSHEN_ADMIN_PASSWORD."));
    }
}
