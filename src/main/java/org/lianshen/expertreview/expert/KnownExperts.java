package org.lianshen.expertreview.expert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.PersonName;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** The experts known so far while a list is taken in, found by account, id, ORCID iD, e-mail address or name. */
public final class KnownExperts {

    /** How many of the same sound a name is compared with. */
    private static final int COMPARED = 200;

    /** How many of the same name are told. */
    private static final int TOLD = 5;

    private final Map<String, Expert> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, Set<String>> bySpelling = new HashMap<>();
    private final Map<String, PersonName> names = new HashMap<>();
    private final Map<String, PersonName> read = new HashMap<>();

    public KnownExperts(List<Expert> experts) {
        experts.forEach(this::put);
    }

    /** From now on this expert is known, as given. */
    public void put(Expert expert) {
        byId.put(expert.id(), expert);
        keys(expert)
                .forEach(key ->
                        byKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(expert.id()));
        var name = name(expert);
        names.put(expert.id(), name);
        name.spellings()
                .forEach(spelling -> bySpelling
                        .computeIfAbsent(spelling, any -> new LinkedHashSet<>())
                        .add(expert.id()));
    }

    private PersonName name(Expert expert) {
        return read.computeIfAbsent(expert.name(), name -> PersonName.of(List.of(name)));
    }

    private static List<String> keys(Expert expert) {
        var keys = new ArrayList<String>();
        keys.add("id:" + expert.id());
        keys.add("email:" + expert.email().toLowerCase(Locale.ROOT));
        if (expert.account() != null) {
            keys.add("account:" + expert.account());
        }
        if (expert.profile().orcid() != null) {
            keys.add("orcid:" + expert.profile().orcid());
        }
        return keys;
    }

    /**
     * The known expert that a list means.
     *
     * @throws Refusal malformed, where account, id, ORCID iD and e-mail address belong to several
     */
    public Optional<Expert> find(Expert wanted) {
        var found = new LinkedHashSet<Expert>();
        for (var key : keys(wanted)) {
            byKey.getOrDefault(key, Set.of()).stream()
                    .map(byId::get)
                    .filter(expert -> keys(expert).contains(key))
                    .forEach(found::add);
        }
        if (found.size() > 1) {
            throw Refusal.malformed(
                    List.of(FieldError.at("/file", Text.of("expertreview.import.different-experts", wanted.email()))));
        }
        return found.stream().findFirst();
    }

    /** Whether the account belongs to another known expert than the address, or than an id that was given with it. */
    public boolean isAnothersAccount(Expert wanted) {
        var account = wanted.account();
        if (account == null) {
            return false;
        }
        var byAccount = byKey.getOrDefault("account:" + account, Set.of());
        return byAccount.stream().anyMatch(id -> account.equals(byId.get(id).account()))
                && (isKnownByAddressWithout(account, wanted.email()) || isKnownByIdWithout(account, wanted.id()));
    }

    private boolean isKnownByAddressWithout(String account, String email) {
        return byKey.getOrDefault("email:" + email.toLowerCase(Locale.ROOT), Set.of()).stream()
                .map(byId::get)
                .anyMatch(expert -> expert.email().equalsIgnoreCase(email) && !account.equals(expert.account()));
    }

    /** Where none is given, the account's name is the id. */
    private boolean isKnownByIdWithout(String account, String id) {
        var expert = byId.get(id);
        return expert != null && !id.equals(account) && !account.equals(expert.account());
    }

    /**
     * Other experts of the same name, the first few: a list of one name only would tell everybody of everybody else.
     */
    public List<Expert> namesakes(Expert expert) {
        var name = name(expert);
        return name.spellings().stream()
                .map(spelling -> bySpelling.getOrDefault(spelling, Set.of()))
                .sorted(Comparator.comparingInt(Set::size))
                .flatMap(Set::stream)
                .limit(COMPARED)
                .distinct()
                .filter(id -> !id.equals(expert.id()))
                .filter(id -> names.get(id).compare(name) == NameSimilarity.SAME)
                .limit(TOLD)
                .map(byId::get)
                .toList();
    }
}
