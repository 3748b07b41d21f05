package org.lianshen.identity;

import java.util.List;
import java.util.Optional;

/** The accounts, wherever they are kept. */
public interface Accounts {

    /** The account of that id. */
    Optional<Account> find(String id);

    /** Where letters to the account of that id go. */
    Optional<Contact> contact(String id);

    /** Everybody with the role. */
    List<Contact> inRole(Role role);

    /** Everybody tied to {@code id} in that way. */
    List<Contact> tiedTo(Affiliation affiliation, String id);
}
