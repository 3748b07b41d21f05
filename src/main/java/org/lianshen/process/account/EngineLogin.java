package org.lianshen.process.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.PasswordHashing;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password with the engine's identity service. Whoever keeps guessing is slowed down, and an account
 * that does not exist is answered as slowly as one that does.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final int TURNS = 64;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1_000;

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final EngineAccountStates standings;
    private final WrongPasswords wrong;
    private final RecentLogins recent = new RecentLogins();
    private final PasswordHashing passwords = new PasswordHashing();
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();
    private final String nobodys = passwords.encrypt(UUID.randomUUID().toString());

    EngineLogin(IdentityService identity, AsSystem asSystem, EngineAccountStates standings, WrongPasswords wrong) {
        this.identity = identity;
        this.asSystem = asSystem;
        this.standings = standings;
        this.wrong = wrong;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var account = request.getName();
        var password = String.valueOf(request.getCredentials());
        if (account.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD || account.indexOf('\0') >= 0) {
            throw refused();
        }
        var user = standings.user(account).orElse(null);
        var address = address(request);
        if (!knows(user, address, password)) {
            check(account, user, password, address);
        }
        if (user == null) {
            throw refused();
        }
        var standing = standings.standing(user).orElseThrow(EngineLogin::refused);
        return UsernamePasswordAuthenticationToken.authenticated(account, null, standing.authorities());
    }

    private boolean knows(@Nullable User user, String address, String password) {
        return user != null && recent.knows(place(user.getId(), address), password, user.getPassword());
    }

    private static String place(String account, String address) {
        return address + " " + account;
    }

    /** One after the other for each account and address: a program's calls at once need one look at the password. */
    private void check(String account, @Nullable User user, String password, String address) {
        synchronized (turns.get(Math.floorMod(Objects.hash(account, address), turns.size()))) {
            if (knows(user, address, password)) {
                return;
            }
            recent.forget(place(account, address));
            var attempt = wrong.take(account, address);
            if (!passes(user, password)) {
                throw refused();
            }
            attempt.right();
            recent.remember(
                    place(account, address),
                    password,
                    Objects.requireNonNull(user).getPassword());
        }
    }

    private boolean passes(@Nullable User user, String password) {
        if (user == null) {
            passwords.check(password, nobodys);
            return false;
        }
        return asSystem.call(() -> identity.checkPassword(user.getId(), password));
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Name or password is wrong");
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
