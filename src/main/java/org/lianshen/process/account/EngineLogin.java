package org.lianshen.process.account;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks name and password with the engine's identity service, which slows down whoever keeps guessing. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final RecentLogins recent = new RecentLogins();

    EngineLogin(IdentityService identity, AsSystem asSystem) {
        this.identity = identity;
        this.asSystem = asSystem;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var account = request.getName();
        var password = String.valueOf(request.getCredentials());
        if (!recent.knows(account, password)) {
            if (!passes(account, password)) {
                throw new BadCredentialsException("Name or password is wrong");
            }
            recent.remember(account, password);
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account));
    }

    private boolean passes(String account, String password) {
        try {
            return asSystem.call(() -> identity.checkPassword(account, password));
        } catch (AuthenticationException locked) {
            throw new BadCredentialsException(
                    "The account is locked for a while after too many wrong passwords", locked);
        }
    }

    private List<GrantedAuthority> authorities(String account) {
        var groups = asSystem.call(
                () -> identity.createGroupQuery().groupMember(account).list());
        var authorities = new ArrayList<GrantedAuthority>();
        for (Group group : groups) {
            authorities.add(new SimpleGrantedAuthority(Role.ofGroup(group.getId())
                    .map(Role::authority)
                    .orElseGet(() -> Callers.authorityOfGroup(group.getId()))));
        }
        return authorities;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
