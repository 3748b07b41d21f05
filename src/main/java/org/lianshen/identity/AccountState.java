package org.lianshen.identity;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/**
 * How an account stands right now.
 *
 * @param account the account's id
 * @param authorities its roles and affiliations
 * @param mark changes whenever its password, a role or an affiliation changes; tells nothing of them
 */
public record AccountState(String account, List<GrantedAuthority> authorities, String mark) {

    /** Copies the authorities. */
    public AccountState {
        authorities = List.copyOf(authorities);
    }
}
