package org.lianshen.confirmation.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * The name of a person in all its languages, compared by the rules of the matcher: accents, alphabets, traditional
 * characters, the order of the words and titles do not count.
 */
@NamedInterface("names")
public final class PersonName {

    private final Person chinese;
    private final Person western;
    private final boolean written;
    private final Set<String> tokens = new HashSet<>();

    private PersonName(List<String> names) {
        this.chinese = Person.of(names, true);
        this.western = Person.of(names, false);
        this.written = names.stream().anyMatch(name -> !TextNormaliser.han(name).isEmpty());
        tokens.addAll(chinese.keys());
        tokens.addAll(chinese.parts());
        tokens.addAll(western.keys());
        tokens.addAll(western.parts());
    }

    /** The name, spelled in one or several ways. */
    public static PersonName of(List<String> spellings) {
        return new PersonName(spellings);
    }

    /** Words and whole spellings: two names that are the same or alike have one of them in common. */
    public Set<String> tokens() {
        return Collections.unmodifiableSet(tokens);
    }

    /** Whole spellings: two names that are the same have one of them in common. */
    public Set<String> spellings() {
        var spellings = new HashSet<>(chinese.keys());
        spellings.addAll(western.keys());
        return spellings;
    }

    /** Whether the two are one person's, as far as names tell. */
    public NameSimilarity compare(PersonName other) {
        if (Collections.disjoint(tokens, other.tokens)) {
            return NameSimilarity.DIFFERENT;
        }
        var asChinese = said(chinese.like(other.chinese));
        return written || other.written ? asChinese : asChinese.orSurer(said(western.like(other.western)));
    }

    private static NameSimilarity said(Likeness likeness) {
        return switch (likeness.kind()) {
            case EQUAL -> NameSimilarity.SAME;
            case SHORTENED, INITIALS, MISSPELT -> NameSimilarity.ALIKE;
            case SURNAME, HOMOPHONE, DIFFERENT, SILENT -> NameSimilarity.DIFFERENT;
        };
    }
}
