package org.lianshen.process.acting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.identity.Account;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Recommender;
import org.springframework.stereotype.Component;

/** Who has which duty. A duty is the group that a task is offered to: of a role, or of a recommender. */
@Component
class DutyHolders {

    /** The roles whose groups tasks are offered to. */
    private static final List<Role> ROLES =
            List.of(Role.OFFICER, Role.LIAISON, Role.FINANCE, Role.CHAIR, Role.APPROVER);

    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Words words;

    DutyHolders(Accounts accounts, Catalogue catalogue, Words words) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Everybody with one of the duties whose account is not closed, by id. */
    List<Contact> of(Collection<String> duties) {
        var found = new LinkedHashMap<String, Contact>();
        duties.forEach(duty -> members(duty).forEach(contact -> found.putIfAbsent(contact.id(), contact)));
        return found.values().stream().sorted(Comparator.comparing(Contact::id)).toList();
    }

    private List<Contact> members(String duty) {
        var recommender = Affiliation.RECOMMENDER.among(List.of(duty));
        return recommender != null
                ? accounts.tiedTo(Affiliation.RECOMMENDER, recommender)
                : Role.ofGroup(duty).map(accounts::inRole).orElse(List.of());
    }

    /** Whether the account has one of the duties and is not closed. */
    boolean has(String account, Collection<String> duties) {
        return of(duties).stream().anyMatch(contact -> contact.id().equals(account));
    }

    /** The duties of an account; none where it is closed or there is none. */
    Set<String> duties(String account) {
        return accounts.find(account).stream()
                .flatMap(DutyHolders::groups)
                .filter(duty -> has(account, List.of(duty)))
                .collect(Collectors.toSet());
    }

    /** The duties that both accounts have. */
    Set<String> inCommon(String one, String other) {
        var common = new TreeSet<>(duties(one));
        common.retainAll(duties(other));
        return common;
    }

    private static Stream<String> groups(Account account) {
        var groups = new ArrayList<String>();
        ROLES.stream().filter(account.roles()::contains).map(Role::group).forEach(groups::add);
        if (account.recommender() != null) {
            groups.add(Affiliation.RECOMMENDER.group(account.recommender()));
        }
        return groups.stream();
    }

    /** All duties there are: those of roles first. */
    List<String> all() {
        return Stream.concat(
                        ROLES.stream().map(Role::group),
                        catalogue.recommenders().stream()
                                .map(Recommender::id)
                                .distinct()
                                .map(Affiliation.RECOMMENDER::group))
                .toList();
    }

    /** What a duty is called. */
    Text label(String duty) {
        var recommender = Affiliation.RECOMMENDER.among(List.of(duty));
        if (recommender != null) {
            return catalogue.recommender(recommender).map(Recommender::name).orElse(new Text(recommender, recommender));
        }
        return Role.ofGroup(duty).map(role -> words.text("account." + duty)).orElse(new Text(duty, duty));
    }

    /** What several are called together. */
    Text labels(Collection<String> duties) {
        return Text.list(duties.stream().sorted().map(this::label).toList());
    }

    /** Who an account belongs to. */
    Optional<Contact> contact(String account) {
        return account.indexOf('\0') < 0 ? accounts.contact(account) : Optional.empty();
    }
}
