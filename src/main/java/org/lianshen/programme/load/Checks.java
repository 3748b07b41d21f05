package org.lianshen.programme.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.check.AgreementCheck;
import org.lianshen.programme.check.Check;
import org.lianshen.programme.check.CompositionCheck;
import org.lianshen.programme.check.ConfirmationNumberCheck;
import org.lianshen.programme.check.ContentAgreementCheck;
import org.lianshen.programme.check.DocumentCheck;
import org.lianshen.programme.check.DurationCheck;
import org.lianshen.programme.check.EveryParticipantCheck;
import org.lianshen.programme.check.FieldCheck;
import org.lianshen.programme.check.ForeignAgencyCheck;
import org.lianshen.programme.check.ForeignSubmissionCheck;
import org.lianshen.programme.check.InvestigatorCheck;
import org.lianshen.programme.check.InvestigatorCondition;
import org.lianshen.programme.check.LaboratoryCheck;
import org.lianshen.programme.check.LeadCheck;
import org.lianshen.programme.check.MatchingFundsCheck;
import org.lianshen.programme.check.OwnFundingCheck;
import org.lianshen.programme.check.OwnershipCheck;
import org.lianshen.programme.check.Part;
import org.lianshen.programme.check.PartnerCountriesCheck;
import org.lianshen.programme.check.PartnerFundingCheck;
import org.lianshen.programme.check.PoolBudgetCheck;
import org.lianshen.programme.check.RecommenderCapCheck;
import org.lianshen.programme.check.SigningDayCheck;
import org.lianshen.programme.check.SigningTime;
import org.lianshen.programme.check.StartCheck;
import org.lianshen.programme.word.AgreementKind;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.MatchingScope;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;

/** Reads the {@code check} of a rule: its kind and the kind's parameters. */
final class Checks {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Map<String, Function<YamlFields, @Nullable Check>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("agreement", Checks::agreement),
            Map.entry("ownership", yaml -> new OwnershipCheck(yaml.words("documents", DocumentKind.class))),
            Map.entry("composition", yaml -> new CompositionCheck(parts(yaml))),
            Map.entry("lead", yaml -> new LeadCheck(yaml.word("side", Side.class), countries(yaml), kinds(yaml))),
            Map.entry("every-participant", Checks::everyParticipant),
            Map.entry("own-funding", yaml -> new OwnFundingCheck(yaml.notEmpty("countries", countries(yaml)))),
            Map.entry("matching-funds", Checks::matchingFunds),
            Map.entry("duration", Checks::duration),
            Map.entry(
                    "document",
                    yaml -> new DocumentCheck(yaml.notEmpty("documents", yaml.words("documents", DocumentKind.class)))),
            Map.entry("laboratory", yaml -> new LaboratoryCheck(yaml.day("before"))),
            Map.entry("partner-countries", Checks::partnerCountries),
            Map.entry("foreign-submission", yaml -> new ForeignSubmissionCheck()),
            Map.entry("foreign-agency", yaml -> new ForeignAgencyCheck()),
            Map.entry("signing-day", Checks::signingDay),
            Map.entry("start", yaml -> new StartCheck()),
            Map.entry("confirmation-number", yaml -> new ConfirmationNumberCheck()),
            Map.entry("partner-funding", yaml -> new PartnerFundingCheck()),
            Map.entry("field", yaml -> new FieldCheck()),
            Map.entry("pool-budget", yaml -> new PoolBudgetCheck()),
            Map.entry("investigator", Checks::investigator),
            Map.entry("recommender-cap", yaml -> new RecommenderCapCheck(yaml.whole("max", 1, 1000))),
            Map.entry("content-agreement", yaml -> new ContentAgreementCheck())));

    private static final Map<String, Function<YamlFields, InvestigatorCondition>> CONDITIONS = new TreeMap<>(Map.of(
            "qualified",
                    yaml -> new InvestigatorCondition.Qualified(
                            yaml.notEmpty("titles", yaml.texts("titles")),
                            yaml.texts("juniorTitles"),
                            yaml.notEmpty("degrees", yaml.texts("degrees"))),
            "born-since", yaml -> new InvestigatorCondition.BornSince(yaml.day("day")),
            "months-per-year", yaml -> new InvestigatorCondition.MonthsPerYear(yaml.whole("atLeast", 1, 12)),
            "no-civil-servant", yaml -> new InvestigatorCondition.NoCivilServant(),
            "different-people", yaml -> new InvestigatorCondition.DifferentPeople(),
            "one-proposal", yaml -> new InvestigatorCondition.OneProposal()));

    private Checks() {}

    /** All kinds of checks. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** All conditions on investigators. */
    static Set<String> conditions() {
        return CONDITIONS.keySet();
    }

    /** The check; none, and a fault, for an unknown kind. */
    static @Nullable Check read(YamlFields yaml) {
        return byWord(yaml, "kind", KINDS);
    }

    private static <T> @Nullable T byWord(
            YamlFields yaml, String key, Map<String, ? extends Function<YamlFields, @Nullable T>> known) {
        String word = yaml.text(key);
        Function<YamlFields, @Nullable T> reader = known.get(word);
        if (reader == null) {
            if (!word.isEmpty()) {
                yaml.fault(key, "\"" + word + "\" is unknown; use one of: " + String.join(" ", known.keySet()));
            }
            return null;
        }
        return reader.apply(yaml);
    }

    private static Check agreement(YamlFields yaml) {
        LocalDate before = yaml.has("signedBefore") ? yaml.day("signedBefore") : null;
        return new AgreementCheck(
                yaml.notEmpty("kinds", yaml.words("kinds", AgreementKind.class)),
                yaml.flag("coversIntellectualProperty"),
                before,
                yaml.has("timing") ? yaml.word("timing", SigningTime.class) : SigningTime.BY_SUBMISSION);
    }

    private static Check signingDay(YamlFields yaml) {
        return new SigningDayCheck(
                yaml.notEmpty("kinds", yaml.words("kinds", AgreementKind.class)),
                yaml.flag("coversIntellectualProperty"));
    }

    private static Check everyParticipant(YamlFields yaml) {
        return new EveryParticipantCheck(
                codes(yaml, "among"),
                countries(yaml),
                kinds(yaml),
                yaml.flag("legalPerson"),
                yaml.has("registeredYears") ? yaml.whole("registeredYears", 0, 100) : 0);
    }

    private static @Nullable Check matchingFunds(YamlFields yaml) {
        MatchingScope scope = yaml.word("scope", MatchingScope.class);
        if (scope == MatchingScope.NONE) {
            yaml.fault("scope", "must be chinese or all; leave the rule out otherwise");
        }
        return new MatchingFundsCheck(scope);
    }

    private static Check duration(YamlFields yaml) {
        if (!yaml.has("min") && !yaml.has("max")) {
            yaml.fault("max", "a duration needs min, max or both");
        }
        int min = yaml.has("min") ? yaml.whole("min", 1, 120) : 1;
        int max = yaml.has("max") ? yaml.whole("max", 1, 120) : 120;
        if (min > max) {
            yaml.fault("min", "must not be above max, which is " + max);
        }
        return new DurationCheck(min, max);
    }

    private static Check partnerCountries(YamlFields yaml) {
        List<String> countries = yaml.notEmpty("countries", countries(yaml));
        return new PartnerCountriesCheck(countries, yaml.whole("atLeast", 1, Math.max(1, countries.size())));
    }

    private static Check investigator(YamlFields yaml) {
        InvestigatorCondition condition = byWord(yaml, "condition", CONDITIONS);
        return new InvestigatorCheck(condition == null ? new InvestigatorCondition.OneProposal() : condition);
    }

    private static List<Part> parts(YamlFields yaml) {
        return yaml.notEmpty(
                "parts",
                yaml.objects(
                        "parts",
                        part -> new Part(
                                part.has("side") ? part.word("side", Side.class) : null,
                                countries(part),
                                kinds(part),
                                part.whole("atLeast", 1, 100))));
    }

    private static List<ParticipantKind> kinds(YamlFields yaml) {
        return yaml.words("kinds", ParticipantKind.class);
    }

    private static List<String> countries(YamlFields yaml) {
        return codes(yaml, "countries");
    }

    /** Country codes, all assigned. */
    static List<String> codes(YamlFields yaml, String key) {
        List<String> codes = yaml.texts(key);
        codes.stream()
                .filter(code -> !code.isEmpty() && !COUNTRIES.contains(code))
                .forEach(code -> yaml.fault(key, "\"" + code + "\" is no ISO 3166-1 alpha-2 country code such as ES"));
        return codes;
    }
}
