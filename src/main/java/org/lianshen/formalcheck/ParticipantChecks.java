package org.lianshen.formalcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.check.CompositionCheck;
import org.lianshen.programme.check.EveryParticipantCheck;
import org.lianshen.programme.check.LeadCheck;
import org.lianshen.programme.check.Part;
import org.lianshen.programme.check.PartnerCountriesCheck;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ParticipantRole;

/** Who takes part: kinds, countries, registration. */
final class ParticipantChecks {

    private static final String PARTICIPANTS = "/participants";

    private final List<Participant> participants;
    private final LocalDate asOf;

    ParticipantChecks(List<Participant> participants, LocalDate asOf) {
        this.participants = participants;
        this.asOf = asOf;
    }

    List<RuleViolation> composition(CompositionCheck check) {
        List<Text> missing = check.parts().stream()
                .filter(part -> count(part) < part.atLeast())
                .map(this::missing)
                .toList();
        return RuleViolation.unless(
                missing.isEmpty(),
                PARTICIPANTS,
                new Text(
                        missing.stream().map(Text::zh).collect(Collectors.joining("；")) + "。",
                        missing.stream().map(Text::en).collect(Collectors.joining("; ")) + "."));
    }

    private long count(Part part) {
        return participants.stream()
                .filter(participant -> part.side() == null || participant.side() == part.side())
                .filter(participant -> fits(participant.country(), part.countries()))
                .filter(participant -> fits(participant.kind(), part.kinds()))
                .count();
    }

    private Text missing(Part part) {
        Text whose = part.side() == null ? FindingTerms.countries(part.countries()) : FindingTerms.of(part.side());
        Text kinds = FindingTerms.kinds(part.kinds());
        return Text.of("formalcheck.participant.too-few", whose, kinds, part.atLeast(), count(part));
    }

    List<RuleViolation> lead(LeadCheck check) {
        return indices()
                .filter(i -> participants.get(i).side() == check.side()
                        && participants.get(i).role() == ParticipantRole.LEAD)
                .filter(i -> !fits(participants.get(i).country(), check.countries())
                        || !fits(participants.get(i).kind(), check.kinds()))
                .mapToObj(i -> lead(check, i))
                .toList();
    }

    private RuleViolation lead(LeadCheck check, int i) {
        Text name = FindingTerms.of(participants.get(i));
        Text side = FindingTerms.of(check.side());
        Text kinds = FindingTerms.kinds(check.kinds());
        Text countries = check.countries().isEmpty() ? new Text("", "") : FindingTerms.countries(check.countries());
        return new RuleViolation(
                PARTICIPANTS + "/" + i,
                Text.of(
                        "formalcheck.participant.lead-not-of-kind",
                        side,
                        name,
                        new Text(countries.zh(), countries.en().isEmpty() ? "" : countries.en() + ", "),
                        kinds));
    }

    List<RuleViolation> every(EveryParticipantCheck check) {
        List<Integer> meant = indices()
                .filter(i -> check.among().isEmpty()
                        ? participants.get(i).side() == Side.FOREIGN
                        : check.among().contains(participants.get(i).country()))
                .boxed()
                .toList();
        if (meant.isEmpty()) {
            Text countries = FindingTerms.countries(check.among());
            return RuleViolation.at(PARTICIPANTS, Text.of("formalcheck.participant.none-of-country", countries));
        }
        return meant.stream().flatMap(i -> objections(check, i).stream()).toList();
    }

    /** One culprit for all that is wrong with one participant; its path is the field, if only one is wrong. */
    private List<RuleViolation> objections(EveryParticipantCheck check, int i) {
        Participant participant = participants.get(i);
        List<Text> wrong = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        if (!fits(participant.country(), check.countries())) {
            Text countries = FindingTerms.countries(check.countries());
            wrong.add(Text.of("formalcheck.participant.registered-in", countries));
            fields.add("/country");
        }
        if (!fits(participant.kind(), check.kinds())) {
            Text kinds = FindingTerms.kinds(check.kinds());
            wrong.add(Text.of("formalcheck.participant.of-kind", kinds));
            fields.add("/kind");
        }
        if (check.legalPerson() && !Boolean.TRUE.equals(participant.legalPerson())) {
            wrong.add(Text.of("formalcheck.participant.legal-person"));
            fields.add("/legalPerson");
        }
        if (check.registeredYears() > 0 && !registered(participant, check.registeredYears())) {
            wrong.add(registration(participant, check.registeredYears()));
            fields.add("/registeredOn");
        }
        Text name = FindingTerms.of(participant);
        return RuleViolation.unless(
                wrong.isEmpty(),
                PARTICIPANTS + "/" + i + (fields.size() == 1 ? fields.get(0) : ""),
                new Text(
                        "“" + name.zh() + "”" + wrong.stream().map(Text::zh).collect(Collectors.joining("，")) + "。",
                        name.en() + " " + wrong.stream().map(Text::en).collect(Collectors.joining(", ")) + "."));
    }

    private boolean registered(Participant participant, int years) {
        LocalDate since = participant.registeredOn();
        return since != null && !since.plusYears(years).isAfter(asOf);
    }

    private Text registration(Participant participant, int years) {
        LocalDate since = participant.registeredOn();
        return since == null
                ? Text.of("formalcheck.participant.say-when-registered", years)
                : Text.of("formalcheck.participant.registered-too-late", asOf, years, since);
    }

    List<RuleViolation> countries(PartnerCountriesCheck check) {
        List<String> present = participants.stream()
                .map(Participant::country)
                .filter(check.countries()::contains)
                .distinct()
                .toList();
        Text countries = FindingTerms.countries(check.countries());
        return RuleViolation.unless(
                present.size() >= check.atLeast(),
                PARTICIPANTS,
                Text.of("formalcheck.participant.too-few-countries", countries, check.atLeast(), present.size()));
    }

    private IntStream indices() {
        return IntStream.range(0, participants.size());
    }

    private static <T> boolean fits(@Nullable T actual, List<T> wanted) {
        return wanted.isEmpty() || actual != null && wanted.contains(actual);
    }
}
