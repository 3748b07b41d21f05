package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.modulith.NamedInterface;

/**
 * The name of an organisation in all its languages, compared by the rules of the matcher. A faculty belongs to its
 * university; a hospital or a company that bears its name may be a legal person of its own.
 */
@NamedInterface("names")
public final class OrganisationName {

    private static final Pattern PARENT = Pattern.compile(".*(?:大学|(?<!科|研究|科学)学院|医院|研究所|公司|(?<!科学|科)研究院)");
    private static final Pattern PART_OF_IT =
            Pattern.compile("(?!.*(?:附属|分公司|集团|公司)).*(?:学院|系|部|处|科|科室|中心|室|所|院|组|校区|分校|站|基地|平台|图书馆|团队)");
    private static final Pattern COMPLETE = Pattern.compile(".*(?:大学|学院|研究所|研究院|医院|公司|科学院|中心|实验室)");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*[,;，；、/|\\n]\\s*");
    private static final Set<String> KINDS =
            TextNormaliser.set("university institute academy college hospital laboratory centre company corporation");
    private static final Set<String> FACULTIES = TextNormaliser.set(
            "school faculty department division section group chair facultad faculdade fakultat abteilung");
    private static final int SHORTEST_SHORT_FORM = 2;
    private static final double NEARLY = 0.85;

    private final List<String> han = new ArrayList<>();
    private final List<List<String>> parts = new ArrayList<>();
    private final List<List<String>> words = new ArrayList<>();
    private final Organisation whole;
    private final List<String> spellings;

    private OrganisationName(List<String> names) {
        this.spellings = List.copyOf(names);
        this.whole = Organisation.of(names);
        for (var name : names) {
            var characters = OrganisationWords.withoutForm(TextNormaliser.han(name));
            if (!characters.isEmpty()) {
                han.add(characters);
            }
            var all = OrganisationWords.kept(TextNormaliser.names(name));
            if (!all.isEmpty()) {
                words.add(all);
            }
            var main = mainParts(name);
            parts.addAll(main);
            if (main.size() == 1) {
                words.add(main.get(0));
            }
        }
    }

    /** The parts of a name that are organisations: neither a faculty nor a place. */
    private static List<List<String>> mainParts(String name) {
        return Arrays.stream(BETWEEN_PARTS.split(name))
                .map(part -> OrganisationWords.kept(TextNormaliser.names(part)))
                .filter(part -> part.size() > 1
                        && part.stream().anyMatch(KINDS::contains)
                        && part.stream().limit(2).noneMatch(FACULTIES::contains))
                .toList();
    }

    /** The name, spelled in one or several ways. */
    public static OrganisationName of(List<String> spellings) {
        return new OrganisationName(spellings);
    }

    /** Whether the two are one legal person's, as far as names tell. */
    public NameSimilarity compare(OrganisationName other) {
        var found = characters(other);
        if (found != NameSimilarity.SAME) {
            found = found.orSurer(words(other));
        }
        if (found != NameSimilarity.SAME && (whole.readsAs(other.whole) || other.whole.readsAs(whole))) {
            found = NameSimilarity.SAME;
        }
        if (found == NameSimilarity.DIFFERENT
                && (whole.initialsOf(other.whole) || other.whole.initialsOf(whole) || hasPartOf(other))) {
            found = NameSimilarity.ALIKE;
        }
        return found;
    }

    private boolean hasPartOf(OrganisationName other) {
        return parts.stream()
                .anyMatch(one -> other.parts.stream().anyMatch(two -> words(one, two) == NameSimilarity.SAME));
    }

    private NameSimilarity characters(OrganisationName other) {
        var found = NameSimilarity.DIFFERENT;
        for (var one : han) {
            for (var two : other.han) {
                found = found.orSurer(one.length() <= two.length() ? characters(one, two) : characters(two, one));
            }
        }
        return found;
    }

    private static NameSimilarity characters(String shorter, String longer) {
        if (shorter.equals(longer)) {
            return NameSimilarity.SAME;
        }
        if (longer.startsWith(shorter) && COMPLETE.matcher(shorter).matches()) {
            var rest = longer.substring(shorter.length());
            return PARENT.matcher(shorter).matches() && PART_OF_IT.matcher(rest).matches()
                    ? NameSimilarity.SAME
                    : NameSimilarity.ALIKE;
        }
        boolean shortForm = shorter.length() >= SHORTEST_SHORT_FORM
                && !COMPLETE.matcher(shorter).matches()
                && HanNames.shortFor(shorter, longer);
        return shortForm || longer.contains(shorter) && shorter.length() >= 4
                ? NameSimilarity.ALIKE
                : NameSimilarity.DIFFERENT;
    }

    private NameSimilarity words(OrganisationName other) {
        var found = NameSimilarity.DIFFERENT;
        for (var one : words) {
            for (var two : other.words) {
                found = found.orSurer(words(one, two));
            }
        }
        return found;
    }

    /** The same words in the same order are the same; in another order, or some of them missing, perhaps. */
    private static NameSimilarity words(List<String> one, List<String> two) {
        if (one.size() == two.size()) {
            if (IntStream.range(0, one.size()).allMatch(i -> OrganisationWords.like(one.get(i), two.get(i)) == 1)) {
                return NameSimilarity.SAME;
            }
            return Alignment.of(one, two, OrganisationWords::like, word -> 1).likeness() >= NEARLY
                    ? NameSimilarity.ALIKE
                    : NameSimilarity.DIFFERENT;
        }
        var shorter = one.size() < two.size() ? one : two;
        var longer = one.size() < two.size() ? two : one;
        return shorter.size() >= 2 && longer.containsAll(shorter) ? NameSimilarity.ALIKE : NameSimilarity.DIFFERENT;
    }

    /** Whether both are spelled alike, to the letter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OrganisationName name && spellings.equals(name.spellings);
    }

    @Override
    public int hashCode() {
        return spellings.hashCode();
    }
}
