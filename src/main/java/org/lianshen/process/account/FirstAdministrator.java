package org.lianshen.process.account;

import java.util.List;
import java.util.Locale;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
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

    private static final int LEAST_LENGTH = 12;
    private static final int LEAST_OF_ITS_OWN = 8;
    private static final int LEAST_VARIETY = 6;
    private static final List<String> WORDS_EVERYBODY_TRIES = List.of(
            "administrator", "admin", "lianshen", "password", "passwort", "changeme", "secret", "123456", "qwerty");

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
        if (isWeak(settings.password(), account)) {
            throw refused("管理员口令过短或容易猜到。", "The administrator's password is too short or easily guessed.");
        }
    }

    /** Whether somebody who knows the product and the account would guess it soon. */
    static boolean isWeak(String password, String account) {
        if (password.length() < LEAST_LENGTH || password.chars().distinct().count() < LEAST_VARIETY) {
            return true;
        }
        var own = password.toLowerCase(Locale.ROOT).replace(account.toLowerCase(Locale.ROOT), "");
        for (var word : WORDS_EVERYBODY_TRIES) {
            own = own.replace(word, "");
        }
        return own.length() < LEAST_OF_ITS_OWN;
    }

    private static StartRefused refused(String zh, String en) {
        return new StartRefused(
                new Text(zh, en),
                new Text(
                        "请设置 lianshen.admin.account 和 lianshen.admin.password（至少 12 个字符，"
                                + "不以账号名或 admin、password 等常见词为主），例如通过环境变量 LIANSHEN_ADMIN_PASSWORD。",
                        "Set lianshen.admin.account and lianshen.admin.password (at least 12 characters, not made of the"
                                + " account's name or of words like admin or password), for instance by the environment"
                                + " variable LIANSHEN_ADMIN_PASSWORD."));
    }
}
