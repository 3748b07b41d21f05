package org.lianshen.expertreview.recusal;

import java.util.List;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** All grounds on which an expert must stay out, in the order in which they are told. */
public final class Recusals {

    private static final List<Recusal> ALL = List.of(
            new SameOrganisation(),
            new NamedUnsuitable(),
            new OwnProposal(),
            new CompetingProposal(),
            new CoAuthorship(),
            new Mentorship(),
            new DeclaredByExpert(),
            new SelfChecked(),
            new AskedAlready(),
            new FullLoad(),
            new Away(),
            new NoAccount());

    private Recusals() {}

    /** Everything that speaks against this expert for this proposal for certain. */
    public static List<Text> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return certain(grounds(expert, proposal, context));
    }

    /** Everything that speaks against them, for certain or perhaps. */
    public static List<Ground> grounds(Expert expert, Proposal proposal, AssignmentContext context) {
        return ALL.stream()
                .flatMap(recusal -> recusal.against(expert, proposal, context).stream())
                .toList();
    }

    /** The conflicts of interest that are certain; not what only speaks against asking the expert now. */
    public static List<Conflict> conflicts(Expert expert, Proposal proposal, AssignmentContext context) {
        return ALL.stream()
                .filter(recusal -> recusal.source().isOfConflicts())
                .flatMap(recusal -> recusal.against(expert, proposal, context).stream()
                        .filter(Ground::sure)
                        .map(ground -> new Conflict(ground.text(), recusal.source())))
                .toList();
    }

    /** Those of the grounds that hold for certain. */
    public static List<Text> certain(List<Ground> grounds) {
        return grounds.stream().filter(Ground::sure).map(Ground::text).toList();
    }

    /** Those of the grounds that a person has to clear. */
    public static List<Text> doubts(List<Ground> grounds) {
        return grounds.stream()
                .filter(ground -> !ground.sure())
                .map(Ground::text)
                .toList();
    }
}
