package org.lianshen.programme.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Agency;
import org.lianshen.programme.ClauseOrder;
import org.lianshen.programme.Confirmation;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Field;
import org.lianshen.programme.Link;
import org.lianshen.programme.MatchingFunds;
import org.lianshen.programme.Note;
import org.lianshen.programme.Partner;
import org.lianshen.programme.Question;
import org.lianshen.programme.Reading;
import org.lianshen.programme.RequiredDocument;
import org.lianshen.programme.Rule;
import org.lianshen.programme.check.DurationCheck;
import org.lianshen.programme.check.FieldCheck;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.MatchingScope;
import org.lianshen.programme.word.Severity;
import org.lianshen.programme.word.Silence;

/** Reads the file of a direction. */
final class Directions {

    private static final MatchingFunds NO_MATCHING = new MatchingFunds(MatchingScope.NONE, false);
    private static final Confirmation NO_CONFIRMATION =
            new Confirmation(false, List.of(), List.of(), 0, Silence.PERSON);

    private final String call;
    private final List<Agency> agencies;
    private final List<Rule> common;
    private final ReviewTemplate template;

    /** A reader of the directions of one call, with its agencies, the rules it adds to each, and what experts judge. */
    Directions(String call, List<Agency> agencies, List<Rule> common, ReviewTemplate template) {
        this.call = call;
        this.agencies = agencies;
        this.common = common;
        this.template = template;
    }

    /** The direction, without its example. */
    Direction direction(YamlFields yaml) {
        String code = yaml.id("code");
        List<Field> fields = yaml.notEmpty("fields", yaml.objects("fields", Directions::field));
        boolean open = yaml.flag("openFields");
        List<Rule> own = yaml.notEmpty("rules", yaml.objects("rules", rule -> Rules.rule(rule, code)));
        fitOpenness(yaml, own, open);
        MatchingFunds matching = yaml.has("matchingFunds") ? yaml.object("matchingFunds", this::matching) : NO_MATCHING;
        Confirmation confirmation =
                yaml.has("confirmation") ? yaml.object("confirmation", this::confirmation) : NO_CONFIRMATION;
        Partner partner = yaml.object("partner", Directions::partner);
        List<Rule> rules = inOrder(own);
        List<Question> questions = questions(yaml, code);
        knownOccasions(yaml, rules, questions);
        return new Direction(
                new DirectionId(call, code),
                yaml.bilingual("name"),
                new CooperationType(yaml.id("type")),
                partner == null ? new Partner("", new Text("", ""), List.of()) : partner,
                yaml.has("agency") ? agency(yaml, "agency", yaml.text("agency")) : null,
                yaml.bilinguals("authorities"),
                yaml.notEmpty("agreements", yaml.texts("agreements")),
                fields,
                open,
                new Pools(fields).read(yaml),
                rules,
                questions,
                yaml.objects("notes", note -> new Note(Rules.clause(note, code), note.bilingual("text"))),
                yaml.objects("documents", document -> document(document, code)),
                yaml.objects("links", link -> new Link(link.bilingual("text"), link.text("url"))),
                yaml.objects("readings", reading -> reading(reading, code)),
                confirmation == null ? NO_CONFIRMATION : confirmation,
                matching == null ? NO_MATCHING : matching,
                ReviewTemplates.ofDirection(yaml, template),
                null);
    }

    /**
     * Own rules and those of the call, in clause order; a direction that speaks of duration replaces the general rule.
     */
    private List<Rule> inOrder(List<Rule> own) {
        boolean speaksOfDuration = own.stream().anyMatch(rule -> rule.check() instanceof DurationCheck);
        List<Rule> all = new ArrayList<>(own);
        common.stream()
                .filter(rule -> !(speaksOfDuration && rule.check() instanceof DurationCheck))
                .forEach(all::add);
        all.sort(Comparator.comparing(Rule::clause, ClauseOrder.comparator()));
        return all;
    }

    private static List<Question> questions(YamlFields yaml, String code) {
        return yaml.objects("questions", question -> Rules.question(question, code)).stream()
                .sorted(Comparator.comparing(Question::clause, ClauseOrder.comparator()))
                .toList();
    }

    private static void knownOccasions(YamlFields yaml, List<Rule> rules, List<Question> questions) {
        questions.stream()
                .filter(question -> question.when() != null
                        && rules.stream().noneMatch(rule -> rule.id().equals(question.when())))
                .forEach(question -> yaml.fault(
                        "questions",
                        "question " + question.id() + " waits for the rule \"" + question.when()
                                + "\", which the direction has not; use one of: "
                                + rules.stream().map(Rule::id).collect(Collectors.joining(" "))));
    }

    private static void fitOpenness(YamlFields yaml, List<Rule> own, boolean open) {
        Severity fitting = open ? Severity.WARNING : Severity.FAILURE;
        own.stream()
                .filter(rule -> rule.check() instanceof FieldCheck && rule.severity() != fitting)
                .forEach(rule -> yaml.fault(
                        "openFields",
                        "is " + open + ", so rule " + rule.id() + " must have the severity " + fitting.word()));
    }

    private static Field field(YamlFields yaml) {
        return new Field(yaml.bilingual("name"), yaml.bilinguals("subFields"));
    }

    private static Partner partner(YamlFields yaml) {
        return new Partner(
                yaml.id("id"), yaml.bilingual("name"), yaml.notEmpty("countries", Checks.codes(yaml, "countries")));
    }

    private static RequiredDocument document(YamlFields yaml, String code) {
        return new RequiredDocument(
                yaml.word("kind", DocumentKind.class),
                Rules.clause(yaml, code),
                yaml.bilingual("text"),
                yaml.optionalText("template"));
    }

    private static Reading reading(YamlFields yaml, String code) {
        return new Reading(Rules.clause(yaml, code), yaml.bilingual("text"), yaml.bilingual("reason"));
    }

    private MatchingFunds matching(YamlFields yaml) {
        return new MatchingFunds(yaml.word("scope", MatchingScope.class), yaml.flag("waivable"));
    }

    private Confirmation confirmation(YamlFields yaml) {
        List<String> all = known(yaml, "agencies");
        List<String> partners = known(yaml, "partnerAgencies");
        return new Confirmation(
                true,
                yaml.notEmpty("agencies", all),
                partners,
                partners.isEmpty() ? 0 : yaml.whole("partnersRequired", 1, partners.size()),
                yaml.word("onSilence", Silence.class));
    }

    private List<String> known(YamlFields yaml, String key) {
        List<String> ids = yaml.texts(key);
        ids.forEach(id -> agency(yaml, key, id));
        return ids;
    }

    private @Nullable Agency agency(YamlFields yaml, String key, String id) {
        Agency found = agencies.stream()
                .filter(agency -> agency.id().equals(id))
                .findFirst()
                .orElse(null);
        if (found == null && !id.isEmpty()) {
            yaml.fault(
                    key,
                    "\"" + id + "\" is no agency of the call; use one of: "
                            + String.join(" ", agencies.stream().map(Agency::id).toList()));
        }
        return found;
    }
}
