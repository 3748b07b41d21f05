package org.lianshen.confirmation.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.PrincipalInvestigator;

/**
 * What one side's application says, as far as the two must agree; what it does not say is absent.
 *
 * @param title title
 * @param chineseOrganisation the Chinese lead
 * @param foreignOrganisation the foreign lead
 * @param chineseInvestigator the Chinese principal investigator
 * @param foreignInvestigator the foreign principal investigator
 * @param durationMonths duration in months
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationData(
        @Nullable Text title,
        @Nullable Text chineseOrganisation,
        @Nullable Text foreignOrganisation,
        @Nullable Text chineseInvestigator,
        @Nullable Text foreignInvestigator,
        @Nullable Integer durationMonths) {

    public static ApplicationData of(Proposal proposal) {
        var content = proposal.content();
        return new ApplicationData(
                text(content.title()),
                organisation(content.lead(Side.CHINESE)),
                organisation(content.lead(Side.FOREIGN)),
                person(content.investigator(Side.CHINESE)),
                person(content.investigator(Side.FOREIGN)),
                content.durationMonths());
    }

    public static ApplicationData of(ForeignEntry entry) {
        return new ApplicationData(
                text(entry.title()),
                text(entry.chineseOrganisation()),
                text(entry.foreignOrganisation()),
                text(entry.chineseInvestigator()),
                text(entry.foreignInvestigator()),
                entry.durationMonths());
    }

    /** What several entries about one application say together: of each property the last that was said. */
    public static ApplicationData of(List<AgencyMessage> entries) {
        return entries.stream()
                .map(message -> of(message.entry()))
                .reduce(new ApplicationData(null, null, null, null, null, null), ApplicationData::then);
    }

    private ApplicationData then(ApplicationData later) {
        return new ApplicationData(
                last(title, later.title),
                last(chineseOrganisation, later.chineseOrganisation),
                last(foreignOrganisation, later.foreignOrganisation),
                last(chineseInvestigator, later.chineseInvestigator),
                last(foreignInvestigator, later.foreignInvestigator),
                last(durationMonths, later.durationMonths));
    }

    private static <T> @Nullable T last(@Nullable T earlier, @Nullable T later) {
        return later == null ? earlier : later;
    }

    private static @Nullable Text organisation(Optional<Participant> participant) {
        return participant.map(Participant::name).map(ApplicationData::text).orElse(null);
    }

    private static @Nullable Text person(Optional<PrincipalInvestigator> investigator) {
        return investigator
                .map(PrincipalInvestigator::name)
                .map(ApplicationData::text)
                .orElse(null);
    }

    private static @Nullable Text text(@Nullable LocalizedName name) {
        return name == null ? null : name.text();
    }

    private static @Nullable Text text(@Nullable String words) {
        return words == null ? null : new Text(words, words);
    }
}
