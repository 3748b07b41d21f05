package org.lianshen.expertreview;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does about a review that will not come: another expert, more time, or going on without. */
@Service
public class Replacements {

    private final AssignmentRepository register;
    private final VacantPlaces places;
    private final Experts experts;
    private final AssignmentContexts contexts;
    private final Proposals proposals;
    private final Catalogue catalogue;

    Replacements(
            AssignmentRepository register,
            VacantPlaces places,
            Experts experts,
            AssignmentContexts contexts,
            Proposals proposals,
            Catalogue catalogue) {
        this.register = register;
        this.places = places;
        this.experts = experts;
        this.contexts = contexts;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /**
     * Invites another expert in the place of one who will not review.
     *
     * @param assignment the vacant assignment's id
     * @param expert the new expert's id
     * @param account the officer
     * @param reason why; needed where it is not sure that nothing speaks against the expert
     * @return the new assignment's id
     * @throws Refusal malformed, where the expert is unknown or must stay out ({@code /expert}), or a doubt is
     *     not cleared ({@code /remark}); conflict, where the place is
     *     not vacant
     */
    @Transactional
    public AssignmentId replace(
            AssignmentId assignment, @Nullable String expert, String account, @Nullable String reason) {
        var vacant = places.lock(assignment);
        var proposal = proposals.find(vacant.number()).orElseThrow();
        boolean doubtful = admit(proposal, expert, reason);
        var next = places.give(vacant, proposal, expert, account, reason);
        register.cleared(next, doubtful ? reason : null);
        return next;
    }

    /**
     * Gives the same expert, who let the deadline pass, a new one, counted from now.
     *
     * @return the new assignment's id
     * @throws Refusal conflict, where the place is not vacant or the expert has said no
     */
    @Transactional
    public AssignmentId extend(AssignmentId assignment, String account, @Nullable String reason) {
        var vacant = places.lock(assignment);
        if (vacant.state() != AssignmentState.OVERDUE) {
            throw Refusal.conflict(
                    "expert-said-no",
                    Text.of("expertreview.expert-said-no", vacant.state().label()));
        }
        var proposal = proposals.find(vacant.number()).orElseThrow();
        return places.give(vacant, proposal, vacant.expert(), account, reason);
    }

    /**
     * Goes on without this review.
     *
     * @throws Refusal conflict, where fewer than the call's minimum of other reviews are in or still to come; malformed
     *     without a reason
     */
    @Transactional
    public void without(AssignmentId assignment, @Nullable String reason, String account) {
        var vacant = places.lock(assignment);
        var why = RequiredReason.required(reason);
        long others = register.of(vacant.number()).stream()
                .filter(other -> other.state() == AssignmentState.SCORED || other.state() == AssignmentState.INVITED)
                .count();
        int minimum = catalogue
                .call(vacant.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .minimumExperts();
        if (others < minimum) {
            throw Refusal.conflict("too-few-reviews", Text.of("expertreview.too-few-other-reviews", others, minimum));
        }
        register.settled(assignment, AssignmentState.DROPPED, why, account);
    }

    /** Whether a person has had to tell that nothing speaks against the expert. */
    private boolean admit(Proposal proposal, @Nullable String id, @Nullable String reason) {
        var found = id == null ? List.<Expert>of() : experts.lock(Set.of(id));
        if (found.isEmpty()) {
            throw Refusal.unacceptable("/expert", Text.of("expertreview.choose-an-expert"));
        }
        var context = contexts.around(proposal.direction(), found);
        var all = Recusals.grounds(found.get(0), proposal, context);
        var grounds = Recusals.certain(all);
        var doubts = Recusals.doubts(all);
        var name = found.get(0).name();
        if (!grounds.isEmpty()) {
            throw Refusal.malformed(grounds.stream()
                    .map(ground -> FieldError.at("/expert", Text.of("expertreview.must-not-review", name, ground)))
                    .toList());
        }
        if (!doubts.isEmpty() && !RequiredReason.given(reason)) {
            throw Refusal.malformed(doubts.stream()
                    .map(doubt -> FieldError.at("/remark", Text.of("expertreview.doubt-unanswered", name, doubt)))
                    .toList());
        }
        return !doubts.isEmpty();
    }
}
