package org.lianshen.expertreview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianshen.identity.Account;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** Experts' accounts in memory: six whose ids are their experts', and those that are made. */
public final class SampleAccounts implements Accounts {

    private final List<Account> all = new ArrayList<>();
    private final Map<String, String> passwords = new HashMap<>();
    private boolean keepPasswords;

    SampleAccounts() {
        reset();
    }

    /** Those of the beginning; none can be made. */
    void reset() {
        keepPasswords = false;
        passwords.clear();
        all.clear();
        Arrays.stream("a b c d e f".split(" "))
                .map(letter -> new Account(
                        "expert-" + letter,
                        "专家" + letter,
                        "expert-" + letter + "@example.org",
                        Set.of(Role.EXPERT),
                        null,
                        null,
                        null))
                .forEach(all::add);
    }

    /** From now on the house keeps passwords, and makes accounts. */
    void keepPasswordsHere() {
        keepPasswords = true;
    }

    /** The passwords that were given, by account. */
    Map<String, String> passwords() {
        return passwords;
    }

    @Override
    public Optional<Account> find(String id) {
        return all.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Contact> contact(String id) {
        return find(id).map(Account::contact);
    }

    @Override
    public List<Contact> inRole(Role role) {
        return all.stream()
                .filter(account -> account.roles().contains(role))
                .map(Account::contact)
                .toList();
    }

    @Override
    public List<Contact> tiedTo(Affiliation affiliation, String id) {
        return List.of();
    }

    @Override
    public Set<String> giversOf(Role role, String account) {
        return Set.of();
    }

    @Override
    public boolean isOnePerson(String one, String other) {
        return one.equals(other);
    }

    @Override
    public boolean keepPasswords() {
        return keepPasswords;
    }

    @Override
    public void make(Account account) {
        all.add(account);
    }

    @Override
    public void password(String account, String password) {
        if (password.length() < 12) {
            throw Refusal.unacceptable("/password", new Text("太短。", "Too short."));
        }
        passwords.put(account, password);
    }

    @Override
    public void address(String account, String email) {
        var known = find(account).orElseThrow(Refusal::notFound);
        all.remove(known);
        all.add(new Account(account, known.name(), email, known.roles(), null, null, null));
    }
}
