package org.lianshen.confirmation.pairing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.confirmation.matching.Application;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.ParticipantRole;

/** Brings both sides' applications into the form that is matched. */
public final class MatchingApplications {

    private MatchingApplications() {}

    static Application ours(Proposal proposal) {
        return application(
                proposal.number().value(),
                ApplicationData.of(proposal),
                abroad(proposal),
                proposal.status().isEnded());
    }

    /**
     * What several entries say about one application: of each field the last word.
     *
     * @param partner whether they are a partner agency's, whose own investigator need not be the proposal's
     */
    static Application theirs(List<AgencyMessage> entries, boolean partner) {
        var said = ApplicationData.of(entries);
        var abroad = spellings(said.foreignOrganisation());
        return application(
                Long.toString(entries.get(0).id()), said, abroad.isEmpty() ? List.of() : List.of(abroad), partner);
    }

    private static Application application(
            String id, ApplicationData said, List<List<String>> abroad, boolean secondary) {
        return new Application(
                id,
                spellings(said.title()),
                spellings(said.chineseOrganisation()),
                abroad,
                spellings(said.chineseInvestigator()),
                spellings(said.foreignInvestigator()),
                said.durationMonths(),
                secondary);
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
        return name == null ? List.of() : spellings(name.text());
    }

    private static List<String> spellings(@Nullable Text words) {
        return words == null
                ? List.of()
                : Stream.of(words.zh(), words.en())
                        .filter(each -> !Blank.is(each))
                        .distinct()
                        .toList();
    }
}
