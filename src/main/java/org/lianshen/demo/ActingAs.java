package org.lianshen.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Account;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets work be done by an account that is not logged in, with the rights it would have and no others. */
@Component
class ActingAs {

    private final Accounts accounts;

    ActingAs(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Does {@code work} as the account and gives the thread back as it was. */
    <T> T call(String account, Supplier<T> work) {
        var known =
                accounts.find(account).orElseThrow(() -> new IllegalStateException("There is no account " + account));
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(known)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #call}, for work without a result. */
    void run(String account, Runnable work) {
        call(account, () -> {
            work.run();
            return true;
        });
    }

    private static List<GrantedAuthority> authorities(Account account) {
        var authorities = new ArrayList<GrantedAuthority>();
        account.roles().stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .forEach(authorities::add);
        tie(authorities, Affiliation.ORGANISATION, account.organisation());
        tie(authorities, Affiliation.AGENCY, account.agency());
        tie(authorities, Affiliation.RECOMMENDER, account.recommender());
        return authorities;
    }

    private static void tie(List<GrantedAuthority> authorities, Affiliation affiliation, @Nullable String id) {
        if (id != null) {
            authorities.add(new SimpleGrantedAuthority(Callers.authorityOfGroup(affiliation.group(id))));
        }
    }
}
