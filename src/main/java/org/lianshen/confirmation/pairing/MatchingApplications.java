package org.lianshen.confirmation.pairing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.matching.Application;
import org.lianshen.language.Blank;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ParticipantRole;
import org.lianshen.proposal.content.PrincipalInvestigator;

/** Brings both sides' applications into the form that is matched. */
public final class MatchingApplications {

    private MatchingApplications() {}

    static Application ours(Proposal proposal) {
        var content = proposal.content();
        return new Application(
                proposal.number().value(),
                spellings(content.title()),
                spellings(content.lead(Side.CHINESE).map(Participant::name).orElse(null)),
                abroad(proposal),
                spellings(content.investigator(Side.CHINESE)
                        .map(PrincipalInvestigator::name)
                        .orElse(null)),
                spellings(content.investigator(Side.FOREIGN)
                        .map(PrincipalInvestigator::name)
                        .orElse(null)),
                content.durationMonths(),
                proposal.status().isEnded());
    }

    /**
     * What several entries say about one application: of each field the last word.
     *
     * @param partner whether they are a partner agency's, whose own investigator need not be the proposal's
     */
    static Application theirs(List<AgencyMessage> entries, boolean partner) {
        var abroad = spelling(entries, ForeignEntry::foreignOrganisation);
        return new Application(
                Long.toString(entries.get(0).id()),
                spelling(entries, ForeignEntry::title),
                spelling(entries, ForeignEntry::chineseOrganisation),
                abroad.isEmpty() ? List.of() : List.of(abroad),
                spelling(entries, ForeignEntry::chineseInvestigator),
                spelling(entries, ForeignEntry::foreignInvestigator),
                last(entries, ForeignEntry::durationMonths),
                partner);
    }

    /** All foreign participants' names, the lead's first. */
    public static List<List<String>> abroad(Proposal proposal) {
        var all = proposal.content().participants(Side.FOREIGN);
        return Stream.concat(
                        all.stream().filter(each -> each.role() == ParticipantRole.LEAD),
                        all.stream().filter(each -> each.role() != ParticipantRole.LEAD))
                .map(participant -> spellings(participant.name()))
                .filter(names -> !names.isEmpty())
                .toList();
    }

    private static List<String> spellings(@Nullable LocalizedName name) {
        return name == null
                ? List.of()
                : Stream.of(name.zh(), name.en())
                        .filter(each -> !Blank.is(each))
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList();
    }

    private static List<String> spelling(List<AgencyMessage> entries, Function<ForeignEntry, @Nullable String> field) {
        var word = last(entries, field);
        return Blank.is(word) ? List.of() : List.of(word);
    }

    private static <T> @Nullable T last(List<AgencyMessage> entries, Function<ForeignEntry, @Nullable T> field) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            var said = field.apply(entries.get(i).entry());
            if (said != null) {
                return said;
            }
        }
        return null;
    }
}
