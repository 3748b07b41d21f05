package org.lianshen.expertreview;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.affinity.DeclaredWish;
import org.lianshen.expertreview.affinity.ExpertTexts;
import org.lianshen.expertreview.affinity.ProposalTexts;
import org.lianshen.expertreview.affinity.RoundAffinity;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;

/** What proposals and experts say of themselves, as far as it tells how well they fit. */
final class RoundTexts {

    private RoundTexts() {}

    static RoundAffinity affinity(List<Proposal> proposals, List<Expert> experts, List<DeclaredWish> wishes) {
        return new RoundAffinity(
                proposals.stream().map(proposal -> texts(proposal)).toList(),
                experts.stream().map(expert -> texts(expert)).toList(),
                wishes);
    }

    private static ProposalTexts texts(Proposal proposal) {
        var content = proposal.content();
        var title = content.title();
        return new ProposalTexts(
                proposal.number(),
                content.field(),
                zh(title),
                title == null ? null : title.en(),
                content.summary(),
                content.keywords());
    }

    private static @Nullable String zh(@Nullable LocalizedName title) {
        return title == null ? null : title.zh();
    }

    private static ExpertTexts texts(Expert expert) {
        var profile = expert.profile();
        return new ExpertTexts(
                expert.id(),
                expert.fields(),
                expert.keywords(),
                Stream.concat(profile.publications().stream(), Stream.ofNullable(profile.statement()))
                        .toList());
    }
}
