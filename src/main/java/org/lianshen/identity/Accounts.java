package org.lianshen.identity;

import java.util.List;
import java.util.Optional;

/** The accounts, wherever they are kept. */
public interface Accounts {

    /** The account of that id. */
    Optional<Account> find(String id);

    /** Everybody with the role. */
    List<Account> inRole(Role role);

    /** Everybody tied to {@code id} in that way. */
    List<Account> tiedTo(Affiliation affiliation, String id);
}
