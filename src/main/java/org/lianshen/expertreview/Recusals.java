package org.lianshen.expertreview;

import java.util.List;
import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** All grounds on which an expert must stay out, in the order in which they are told. */
final class Recusals {

    private static final List<Recusal> ALL = List.of(
            new SameOrganisation(),
            new NamedUnsuitable(),
            new OwnProposal(),
            new CompetingProposal(),
            new CoAuthorship(),
            new Mentorship(),
            new AskedAlready(),
            new FullLoad(),
            new NoAccount());

    private Recusals() {}

    /** Everything that speaks against this expert for this proposal. */
    static List<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return ALL.stream()
                .map(recusal -> recusal.against(expert, proposal, circle))
                .flatMap(Optional::stream)
                .toList();
    }
}
