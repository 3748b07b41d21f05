package org.lianshen.expertreview.expert;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Member;
import org.lianshen.proposal.content.PrincipalInvestigator;
import org.lianshen.proposal.content.ProposalContent;

/** Everybody who takes part in a proposal. */
public final class People {

    private People() {}

    /** Names of the principal investigators and the members, on both sides. */
    public static List<LocalizedName> of(ProposalContent content) {
        return Stream.concat(
                        content.principalInvestigators().stream().map(PrincipalInvestigator::name),
                        content.members().stream().map(Member::name))
                .filter(Objects::nonNull)
                .toList();
    }
}
