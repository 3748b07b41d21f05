package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianshen.expertreview.affinity.RoundAffinity;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.ClaimPeriod;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.expertreview.selfcheck.MarkRepository;
import org.lianshen.identity.Accounts;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Component;

/** Draws the circle around a direction, once for all its proposals. */
@Component
public class AssignmentContexts {

    private static final Set<ProposalStatus> COMPETING =
            EnumSet.complementOf(EnumSet.of(DRAFT, REFUSED, VOID, WITHDRAWN));

    private final Proposals proposals;
    private final AssignmentRepository register;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final Clock clock;
    private final MarkRepository marks;

    AssignmentContexts(
            Proposals proposals,
            AssignmentRepository register,
            Catalogue catalogue,
            Deadlines deadlines,
            Accounts accounts,
            Clock clock,
            MarkRepository marks) {
        this.marks = marks;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.clock = clock;
        this.proposals = proposals;
        this.register = register;
        this.catalogue = catalogue;
    }

    AssignmentContext around(DirectionId direction, List<Expert> experts) {
        return around(
                direction,
                experts,
                catalogue
                        .call(direction.call())
                        .orElseThrow(Refusal::notFound)
                        .parameters()
                        .loadPerExpert());
    }

    /**
     * The circle, where another load is usual than the call's.
     *
     * @param usualLoad proposals an expert reviews at most, where nothing else is agreed with them
     */
    public AssignmentContext around(DirectionId direction, List<Expert> experts, int usualLoad) {
        return new AssignmentContext(
                        experts,
                        proposals.of(direction, COMPETING),
                        register.loads(direction.call()),
                        register.asked(direction),
                        usualLoad,
                        claimPeriod(direction),
                        accounts.keepPasswords())
                .with(marks.conflicts(direction));
    }

    /** When an expert of that direction who is asked now takes the review up. */
    private ClaimPeriod claimPeriod(DirectionId direction) {
        var now = clock.instant();
        return new ClaimPeriod(day(now), day(deadlines.calendar(direction).claimBy(now)));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Beijing.ZONE);
    }

    /**
     * How well the experts know what the direction's proposals are about. A word counts by how rare it is among all of
     * them, so that one proposal's figures do not change with those it is looked at with.
     */
    public RoundAffinity affinity(DirectionId direction, List<Expert> experts) {
        return RoundTexts.affinity(proposals.of(direction, COMPETING), experts, marks.wishes(direction));
    }

    /** The same where some of the proposals may have left the competition. */
    private RoundAffinity affinity(DirectionId direction, List<Expert> experts, List<Proposal> about) {
        var read = new LinkedHashMap<ProposalNumber, Proposal>();
        proposals.of(direction, COMPETING).forEach(proposal -> read.put(proposal.number(), proposal));
        about.forEach(proposal -> read.put(proposal.number(), proposal));
        return RoundTexts.affinity(List.copyOf(read.values()), experts, marks.wishes(direction));
    }

    /** Every expert of the circle looked at for each of these proposals of the direction, by number in their order. */
    Map<ProposalNumber, List<ExpertCandidate>> candidates(
            DirectionId direction, AssignmentContext context, List<Proposal> about) {
        var affinity = affinity(direction, context.experts(), about);
        var candidates = new LinkedHashMap<ProposalNumber, List<ExpertCandidate>>();
        about.forEach(proposal -> candidates.put(
                proposal.number(),
                context.experts().stream()
                        .map(expert -> candidate(context, affinity, expert, proposal))
                        .toList()));
        return candidates;
    }

    private static ExpertCandidate candidate(
            AssignmentContext context, RoundAffinity affinity, Expert expert, Proposal proposal) {
        var grounds = Recusals.grounds(expert, proposal, context);
        return new ExpertCandidate(
                expert,
                context.load(expert),
                context.maxLoad(expert),
                affinity.score(proposal.number(), expert.id()),
                Recusals.certain(grounds),
                Recusals.doubts(grounds));
    }
}
