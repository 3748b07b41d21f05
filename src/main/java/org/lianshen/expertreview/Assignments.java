package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ExpertsAssigned;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews what: chosen for a direction as a whole, in one decision of an officer. */
@Service
public class Assignments {

    private static final Set<ProposalStatus> SUBMITTED_EVER = EnumSet.complementOf(EnumSet.of(ProposalStatus.DRAFT));

    private final Proposals proposals;
    private final ProposalLife life;
    private final Experts experts;
    private final AssignmentContexts contexts;
    private final AssignmentRepository register;
    private final Invitations invitations;
    private final Catalogue catalogue;
    private final OwnAssignments own;
    private final ApplicationEventPublisher events;

    Assignments(
            Proposals proposals,
            ProposalLife life,
            Experts experts,
            AssignmentContexts contexts,
            AssignmentRepository register,
            Invitations invitations,
            Catalogue catalogue,
            OwnAssignments own,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.life = life;
        this.experts = experts;
        this.contexts = contexts;
        this.register = register;
        this.invitations = invitations;
        this.catalogue = catalogue;
        this.own = own;
        this.events = events;
    }

    /**
     * Gives each eligible proposal of the direction its experts and takes it into review. Panels of proposals that have
     * left the pool since, or have their experts already, are passed over.
     *
     * @param account the officer
     * @throws Refusal malformed, with every problem at once under {@code /assignments/<i>/experts}: fewer distinct
     *     experts than the call's minimum, unknown experts, conflicts; or under {@code /assignments}: no proposal is
     *     listed
     */
    @Transactional
    public void assign(DirectionId direction, List<Panel> panels, String account) {
        assign(
                direction,
                panels,
                account,
                catalogue
                        .call(direction.call())
                        .orElseThrow(Refusal::notFound)
                        .parameters()
                        .loadPerExpert());
    }

    /**
     * As {@link #assign(DirectionId, List, String)}, where another load is usual than the call's.
     *
     * @param usualLoad proposals an expert reviews at most, where nothing else is agreed with them
     */
    @Transactional
    public void assign(DirectionId direction, List<Panel> panels, String account, int usualLoad) {
        var waiting = proposals.of(direction, Set.of(ELIGIBLE)).stream()
                .map(proposal -> proposals.lock(proposal.number()))
                .filter(proposal -> proposal.status() == ELIGIBLE)
                .toList();
        var named = new TreeSet<String>();
        panels.forEach(panel -> named.addAll(panel.experts()));
        var circle = contexts.around(direction, experts.lock(named), usualLoad);
        var known = proposals.of(direction, SUBMITTED_EVER).stream()
                .map(Proposal::number)
                .collect(Collectors.toSet());
        var problems = new PanelCheck(waiting, known, circle, minimum(direction.call())).problems(panels);
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        var calendar = invitations.calendar(direction);
        for (var proposal : waiting) {
            // who became eligible after the list was shown gets experts with the next list
            panelOf(proposal, panels)
                    .ifPresent(
                            panel -> invite(proposal, panel, clearances(proposal, panel, circle), account, calendar));
        }
    }

    /** The officer's reason, for each expert of the panel of whom it is not sure that nothing speaks against them. */
    private static Map<String, String> clearances(Proposal proposal, Panel panel, AssignmentContext circle) {
        var reason = panel.clearance();
        return reason == null
                ? Map.of()
                : circle.experts().stream()
                        .filter(expert -> panel.experts().contains(expert.id()))
                        .filter(expert -> Recusals.grounds(expert, proposal, circle).stream()
                                .anyMatch(ground -> !ground.sure()))
                        .collect(Collectors.toMap(Expert::id, expert -> RequiredReason.required(reason)));
    }

    private void invite(
            Proposal proposal, Panel panel, Map<String, String> clearances, String account, Calendar calendar) {
        var invited = new ArrayList<Assignment>();
        panel.experts().forEach(expert -> {
            var assignment = invitations.write(proposal, expert, account, null, calendar);
            register.cleared(assignment.id(), clearances.get(expert));
            invited.add(assignment);
        });
        life.step(proposal.number(), IN_REVIEW, Cause.EXPERTS_ASSIGNED, null);
        events.publishEvent(new ExpertsAssigned(proposal.number(), proposal.direction()));
        invited.forEach(invitations::announce);
    }

    private static Optional<Panel> panelOf(Proposal proposal, List<Panel> panels) {
        return panels.stream()
                .filter(panel -> panel.number().equals(proposal.number()))
                .findFirst();
    }

    /** The assignment of that id. */
    public Optional<Assignment> find(AssignmentId id) {
        return register.find(id);
    }

    /**
     * Nothing, where the assignment is of the expert with that account.
     *
     * @throws Refusal not found, otherwise
     */
    public void requireOwn(AssignmentId id, String account) {
        own.lock(id, account);
    }

    /** Whether a proposal is under review: it has its experts. */
    public boolean underReview(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound).status() == IN_REVIEW;
    }

    /** All assignments of a proposal, oldest first. */
    public List<Assignment> of(ProposalNumber number) {
        return register.of(number);
    }

    /** All assignments of a direction, by proposal, oldest first. */
    public List<Assignment> of(DirectionId direction) {
        return register.of(direction);
    }

    /** Ids of the open reviews of a proposal. */
    public List<AssignmentId> assigned(ProposalNumber number) {
        return register.of(number).stream()
                .filter(assignment -> assignment.state() == AssignmentState.INVITED)
                .map(Assignment::id)
                .toList();
    }

    /**
     * Ends the review of a proposal: enough sheets are in, nobody is asked any more.
     *
     * @throws Refusal conflict, where the call's minimum is not reached
     */
    @Transactional
    public void conclude(ProposalNumber number) {
        var proposal = proposals.lock(number);
        long scored = register.of(number).stream()
                .filter(assignment -> assignment.state() == AssignmentState.SCORED)
                .count();
        int minimum = minimum(proposal.direction().call());
        if (scored < minimum) {
            throw Refusal.conflict("too-few-reviews", Text.of("expertreview.too-few-reviews", number, scored, minimum));
        }
        life.step(number, REVIEWED, Cause.REVIEWS_COMPLETE, null);
    }

    private int minimum(String call) {
        return catalogue.call(call).orElseThrow(Refusal::notFound).parameters().minimumExperts();
    }
}
