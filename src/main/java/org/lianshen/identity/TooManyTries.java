package org.lianshen.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords were tried; the password is not looked at. Says nothing of whether the account exists. */
public class TooManyTries extends AuthenticationException {

    private final long seconds;

    /** To be tried again after {@code wait}. */
    public TooManyTries(Duration wait) {
        super("Too many wrong passwords; wait " + wait);
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long to wait, in whole seconds, at least one. */
    public long seconds() {
        return seconds;
    }
}
