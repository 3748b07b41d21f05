package org.lianshen.confirmation.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.matching.NameComparison;
import org.lianshen.confirmation.pairing.MatchingApplications;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Reference;

/**
 * Compares the two applications in title, organisations, investigators and duration (1.4(5); good practice everywhere).
 * Spelling is no difference: case, punctuation, transliteration, the order of a name, short and legal forms; either of
 * our two languages may be met. Another word, person or organisation is one.
 */
final class Comparison {

    private Comparison() {}

    /** What differs; nothing where either side is silent. */
    static List<Difference> differences(ApplicationData ours, ApplicationData theirs) {
        return differences(ours, theirs, null);
    }

    /**
     * What differs from what an agency's entries about the proposal say together. A partner agency of several knows its
     * own country's part: its organisation may be any foreign participant of the proposal, and its investigator is not
     * compared.
     */
    static List<Difference> differences(Proposal proposal, List<AgencyMessage> entries, Direction direction) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var confirmation = direction.confirmation();
        var agency = entries.get(0).agency();
        boolean partner = confirmation.partnerAgencies().contains(agency);
        var found = new ArrayList<>(differences(
                ApplicationData.of(proposal),
                ApplicationData.of(entries),
                partner ? MatchingApplications.abroad(proposal) : null));
        if (!partner && confirmation.partnersRequired() > 0) {
            confirmationNumber(proposal, entries).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** A secretariat confirms the number it gave; by our own number, or by none, it says nothing of it (2.5(3)). */
    private static Optional<Difference> confirmationNumber(Proposal proposal, List<AgencyMessage> entries) {
        var ours = proposal.content().confirmationNumber();
        return entries.stream()
                .map(message -> message.entry().reference())
                .filter(reference -> reference != null
                        && !Objects.equals(
                                Reference.key(reference), proposal.number().value()))
                .reduce((earlier, later) -> later)
                .filter(theirs -> ours != null && !Objects.equals(Reference.key(ours), Reference.key(theirs)))
                .map(theirs -> new Difference(Difference.CONFIRMATION_NUMBER, String.valueOf(ours), theirs));
    }

    private static List<Difference> differences(
            ApplicationData ours, ApplicationData theirs, @Nullable List<List<String>> partners) {
        return Stream.of(ComparedField.values())
                .filter(field -> differs(field, field.text(ours), field.text(theirs), partners))
                .map(field -> new Difference(
                        field.word(),
                        requireNonNull(field.text(ours)).both(),
                        requireNonNull(field.text(theirs)).zh()))
                .toList();
    }

    private static boolean differs(
            ComparedField field, @Nullable Text ours, @Nullable Text theirs, @Nullable List<List<String>> partners) {
        return ours != null
                && theirs != null
                && !Blank.is(ours.zh())
                && !same(ours, theirs)
                && !agree(field, spellings(ours), spellings(theirs), partners);
    }

    /** Whether two spellings of a field, which are not the same, say the same. */
    private static boolean agree(
            ComparedField field, List<String> ours, List<String> theirs, @Nullable List<List<String>> partners) {
        return switch (field) {
            case TITLE -> NameComparison.ofTitles(ours, theirs);
            case CHINESE_ORGANISATION -> NameComparison.ofOrganisations(ours, theirs);
            case FOREIGN_ORGANISATION ->
                partners == null
                        ? NameComparison.ofOrganisations(ours, theirs)
                        : partners.stream().anyMatch(each -> NameComparison.ofOrganisations(each, theirs));
            case CHINESE_INVESTIGATOR -> NameComparison.ofPeople(ours, theirs, true);
            case FOREIGN_INVESTIGATOR -> partners != null || NameComparison.ofPeople(ours, theirs, false);
            case DURATION_MONTHS -> false;
        };
    }

    /** Also where no letter is left to compare by. */
    private static boolean same(Text ours, Text theirs) {
        return spellings(ours).stream().anyMatch(spellings(theirs)::contains);
    }

    private static List<String> spellings(Text text) {
        return Stream.of(text.zh(), text.en()).distinct().toList();
    }
}
