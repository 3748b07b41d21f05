package org.lianshen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.process.caller.AsSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The sessions of everybody who takes part; as in a browser, each has logged in once. */
final class Logins {

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final Map<String, Authentication> sessions = new ConcurrentHashMap<>();

    Logins(ApplicationContext context) {
        this.identity = context.getBean(IdentityService.class);
        this.asSystem = context.getBean(AsSystem.class);
    }

    /** Does something in that account's session. */
    <T> T as(String account, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(sessions.computeIfAbsent(account, this::login));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Authentication login(String account) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        asSystem.call(() -> identity.createGroupQuery().groupMember(account).list())
                .forEach(group -> authorities.add(new SimpleGrantedAuthority(Role.ofGroup(group.getId())
                        .map(Role::authority)
                        .orElseGet(() -> Callers.authorityOfGroup(group.getId())))));
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities);
    }
}
