package org.lianshen.process.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * What passwords must be, wherever one is set: long enough, of some variety, and not made of the account's name or of
 * words that everybody tries.
 */
public final class PasswordStrength {

    private static final int LEAST_LENGTH = 12;
    private static final int LEAST_OF_ITS_OWN = 8;
    private static final int LEAST_VARIETY = 6;
    private static final List<String> WORDS_EVERYBODY_TRIES = List.of(
            "administrator", "admin", "lianshen", "password", "passwort", "changeme", "secret", "123456", "qwerty");

    private PasswordStrength() {}

    /** The same for the engine; the keys are those of the webapps' own words. */
    static PasswordPolicy policy() {
        List<PasswordPolicyRule> rules = List.of(
                new Rule(
                        "PASSWORD_POLICY_LENGTH",
                        Map.of("minLength", String.valueOf(LEAST_LENGTH)),
                        (password, account) -> isLong(password)),
                new Rule("PASSWORD_POLICY_USER_DATA", Map.of(), PasswordStrength::isItsOwn));
        return () -> rules;
    }

    /** Whether somebody who knows the product and the account would guess it soon. */
    public static boolean isWeak(String password, String account) {
        return !isLong(password) || !isItsOwn(password, account);
    }

    private static boolean isLong(String password) {
        return password.length() >= LEAST_LENGTH && password.chars().distinct().count() >= LEAST_VARIETY;
    }

    private static boolean isItsOwn(String password, String account) {
        var own = password.toLowerCase(Locale.ROOT);
        if (!account.isEmpty()) {
            own = own.replace(account.toLowerCase(Locale.ROOT), "");
        }
        for (var word : WORDS_EVERYBODY_TRIES) {
            own = own.replace(word, "");
        }
        return own.length() >= LEAST_OF_ITS_OWN;
    }

    /** One of the rules that the webapps list. */
    private record Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, String> fulfilled)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return fulfilled.test(password, "");
        }

        @Override
        public boolean execute(String password, @Nullable User user) {
            return fulfilled.test(password, user == null || user.getId() == null ? "" : user.getId());
        }
    }
}
