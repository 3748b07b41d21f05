package org.lianshen.process.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for passwords, wherever one is set: long enough, of some variety, and not made of the account's name or of
 * words that everybody tries.
 */
public final class HardToGuess implements PasswordPolicyRule {

    /** The key of its words in the webapps' language files. */
    static final String WORDS = "PASSWORD_POLICY_HARD_TO_GUESS";

    private static final int LEAST_LENGTH = 12;
    private static final int LEAST_OF_ITS_OWN = 8;
    private static final int LEAST_VARIETY = 6;
    private static final List<String> WORDS_EVERYBODY_TRIES = List.of(
            "administrator", "admin", "lianshen", "password", "passwort", "changeme", "secret", "123456", "qwerty");

    /** A policy of this rule only. */
    static PasswordPolicy policy() {
        List<PasswordPolicyRule> rules = List.of(new HardToGuess());
        return () -> rules;
    }

    /** Whether somebody who knows the product and the account would guess it soon. */
    public static boolean isWeak(String password, String account) {
        if (password.length() < LEAST_LENGTH || password.chars().distinct().count() < LEAST_VARIETY) {
            return true;
        }
        var own = password.toLowerCase(Locale.ROOT);
        if (!account.isEmpty()) {
            own = own.replace(account.toLowerCase(Locale.ROOT), "");
        }
        for (var word : WORDS_EVERYBODY_TRIES) {
            own = own.replace(word, "");
        }
        return own.length() < LEAST_OF_ITS_OWN;
    }

    @Override
    public String getPlaceholder() {
        return WORDS;
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(LEAST_LENGTH));
    }

    @Override
    public boolean execute(String password) {
        return !isWeak(password, "");
    }

    @Override
    public boolean execute(String password, @Nullable User user) {
        return !isWeak(password, user == null || user.getId() == null ? "" : user.getId());
    }
}
