package org.lianshen.formalcheck;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.programme.check.InvestigatorCondition;
import org.lianshen.programme.check.InvestigatorCondition.BornSince;
import org.lianshen.programme.check.InvestigatorCondition.DifferentPeople;
import org.lianshen.programme.check.InvestigatorCondition.MonthsPerYear;
import org.lianshen.programme.check.InvestigatorCondition.NoCivilServant;
import org.lianshen.programme.check.InvestigatorCondition.Qualified;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.PrincipalInvestigator;
import org.lianshen.proposal.content.ProposalContent;

/**
 * The call's conditions on the Chinese principal investigator. What is not stated counts as not met, except that nobody
 * need declare not to be a civil servant.
 */
final class InvestigatorChecks {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private final ProposalContent content;
    private final OtherProposals others;

    InvestigatorChecks(ProposalContent content, OtherProposals others) {
        this.content = content;
        this.others = others;
    }

    List<RuleViolation> condition(InvestigatorCondition condition) {
        List<PrincipalInvestigator> people = content.principalInvestigators();
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).side() == Side.CHINESE)
                .boxed()
                .flatMap(i -> objections(condition, people.get(i), "/principalInvestigators/" + i).stream())
                .toList();
    }

    private List<RuleViolation> objections(InvestigatorCondition condition, PrincipalInvestigator person, String at) {
        if (condition instanceof Qualified qualified) {
            return RuleViolation.unless(
                    isSenior(qualified, person.title()) || lists(qualified.degrees(), person.degree()),
                    at + "/title",
                    Text.of("formalcheck.investigator.not-qualified"));
        }
        if (condition instanceof BornSince born) {
            return born(born, person.birthDate(), at + "/birthDate");
        }
        if (condition instanceof MonthsPerYear months) {
            return months(months, person.monthsPerYear(), at + "/monthsPerYear");
        }
        if (condition instanceof NoCivilServant) {
            return RuleViolation.unless(
                    !Boolean.TRUE.equals(person.civilServant()),
                    at + "/civilServant",
                    Text.of("formalcheck.investigator.civil-servant"));
        }
        if (condition instanceof DifferentPeople) {
            return RuleViolation.unless(
                    content.investigator(Side.FOREIGN)
                            .filter(other -> isSame(person, other))
                            .isEmpty(),
                    at,
                    Text.of("formalcheck.investigator.same-on-both-sides"));
        }
        int more = others.ledBySameInvestigator(content);
        return RuleViolation.unless(more == 0, at, Text.of("formalcheck.investigator.leads-others", more));
    }

    private static List<RuleViolation> born(BornSince born, @Nullable LocalDate birth, String at) {
        return RuleViolation.unless(
                birth != null && !birth.isBefore(born.day()),
                at,
                birth == null
                        ? Text.of("formalcheck.investigator.no-birth", born.day())
                        : Text.of("formalcheck.investigator.born-earlier", born.day(), birth));
    }

    private static List<RuleViolation> months(MonthsPerYear wanted, @Nullable Integer months, String at) {
        return RuleViolation.unless(
                months != null && months >= wanted.atLeast(),
                at,
                months == null
                        ? Text.of("formalcheck.investigator.no-months", wanted.atLeast())
                        : Text.of("formalcheck.investigator.too-few-months", wanted.atLeast(), months));
    }

    private static boolean isSame(PrincipalInvestigator one, PrincipalInvestigator other) {
        return one.email() != null
                        && one.email()
                                .strip()
                                .equalsIgnoreCase(
                                        other.email() == null
                                                ? ""
                                                : other.email().strip())
                || names(one).stream().anyMatch(names(other)::contains);
    }

    /** A name as it stands in lists: without regard to case, marks and the order of its parts. */
    private static Set<String> names(PrincipalInvestigator person) {
        return person.name() == null
                ? Set.of()
                : Stream.of(person.name().zh(), person.name().en())
                        .filter(Objects::nonNull)
                        .map(name -> Arrays.stream(plain(name).split("[^\\p{L}]+"))
                                .sorted()
                                .collect(Collectors.joining(" ")))
                        .filter(name -> !Blank.is(name))
                        .collect(Collectors.toSet());
    }

    private static boolean isSenior(Qualified qualified, @Nullable String title) {
        return title != null
                && qualified.titles().stream().anyMatch(word -> holds(title, word))
                && qualified.juniorTitles().stream().noneMatch(word -> holds(title, word));
    }

    /** Latin words count as a whole; Chinese titles are built without a gap between their parts. */
    private static boolean holds(String title, String word) {
        String plain = plain(word);
        return plain.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                ? plain(title).contains(plain)
                : (" " + plain(title) + " ").contains(" " + plain + " ");
    }

    private static boolean lists(List<String> known, @Nullable String word) {
        return word != null && known.stream().anyMatch(one -> plain(one).equals(plain(word)));
    }

    private static String plain(String word) {
        String simplified = SIMPLIFIED.transliterate(Normalizer.normalize(word, Normalizer.Form.NFKC));
        return simplified
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replaceAll("[\\s_,;/()-]+", " ")
                .strip();
    }
}
