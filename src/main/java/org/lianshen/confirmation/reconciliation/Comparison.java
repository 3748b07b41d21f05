package org.lianshen.confirmation.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ApplicationData;
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
                .map(theirs -> new Difference("confirmationNumber", String.valueOf(ours), theirs));
    }

    private static List<Difference> differences(
            ApplicationData ours, ApplicationData theirs, @Nullable List<List<String>> partners) {
        var found = new ArrayList<Difference>();
        differs(found, "title", ours.title(), theirs.title(), NameComparison::ofTitles);
        differs(
                found,
                "chineseOrganisation",
                ours.chineseOrganisation(),
                theirs.chineseOrganisation(),
                NameComparison::ofOrganisations);
        differs(
                found,
                "foreignOrganisation",
                ours.foreignOrganisation(),
                theirs.foreignOrganisation(),
                (our, their) -> partners == null
                        ? NameComparison.ofOrganisations(our, their)
                        : partners.stream().anyMatch(each -> NameComparison.ofOrganisations(each, their)));
        differs(
                found,
                "chineseInvestigator",
                ours.chineseInvestigator(),
                theirs.chineseInvestigator(),
                (our, their) -> NameComparison.ofPeople(our, their, true));
        differs(
                found,
                "foreignInvestigator",
                ours.foreignInvestigator(),
                theirs.foreignInvestigator(),
                (our, their) -> partners != null || NameComparison.ofPeople(our, their, false));
        var our = ours.durationMonths();
        var their = theirs.durationMonths();
        if (our != null && their != null && !our.equals(their)) {
            found.add(new Difference("durationMonths", our.toString(), their.toString()));
        }
        return List.copyOf(found);
    }

    private static void differs(
            List<Difference> found, String field, @Nullable Text ours, @Nullable Text theirs, Agreeing agreeing) {
        if (ours != null
                && theirs != null
                && !Blank.is(ours.zh())
                && !same(ours, theirs)
                && !agreeing.test(spellings(ours), spellings(theirs))) {
            found.add(new Difference(field, ours.both(), theirs.zh()));
        }
    }

    /** Also where no letter is left to compare by. */
    private static boolean same(Text ours, Text theirs) {
        return spellings(ours).stream().anyMatch(spellings(theirs)::contains);
    }

    private static List<String> spellings(Text text) {
        return Stream.of(text.zh(), text.en()).distinct().toList();
    }

    /** Whether two names in their spellings say the same. */
    private interface Agreeing {
        boolean test(List<String> ours, List<String> theirs);
    }
}
