package org.lianshen.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts, wherever they are kept. */
public interface Accounts {

    /** The account of that id. */
    Optional<Account> find(String id);

    /** Where letters to the account of that id go. */
    Optional<Contact> contact(String id);

    /** Everybody with the role whose account is not closed. */
    List<Contact> inRole(Role role);

    /** Everybody tied to {@code id} in that way whose account is not closed. */
    List<Contact> tiedTo(Affiliation affiliation, String id);

    /** The administrators who have ever given the role to the account; none where it came with the house. */
    Set<String> giversOf(Role role, String account);

    /** Whether the two accounts are one person's, as far as the house can tell: one account, or one address. */
    boolean isOnePerson(String one, String other);

    /** Whether people prove who they are with passwords of this house, and not to an identity server. */
    boolean keepPasswords();

    /** Makes an account that does not exist yet; nobody can log in to it until it is given a password. */
    void make(Account account);

    /**
     * Gives the account its owner's password.
     *
     * @throws RuntimeException a refusal under {@code /password}, where the password is too easily guessed
     */
    void password(String account, String password);

    /** From now on letters to the account go to that address, which its owner has confirmed. */
    void address(String account, String email);
}
