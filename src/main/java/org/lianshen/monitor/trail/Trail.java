package org.lianshen.monitor.trail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.identity.Role;
import org.lianshen.language.ModelName;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.monitor.diagram.DrawnElement;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a proposal as the reader may see them. */
@Service
@ForMonitors
public class Trail {

    private final StepRepository steps;
    private final Drawings drawings;
    private final ReviewerPseudonyms pseudonyms;
    private final Callers callers;

    Trail(StepRepository steps, Drawings drawings, ReviewerPseudonyms pseudonyms, Callers callers) {
        this.steps = steps;
        this.drawings = drawings;
        this.pseudonyms = pseudonyms;
        this.callers = callers;
    }

    /**
     * The proposal.
     *
     * @throws Refusal not found where there is no such proposal, or it is a draft still
     */
    public TracedProposal proposal(ProposalKey key) {
        return steps.find(key).orElseThrow(Refusal::notFound);
    }

    /**
     * All steps of all models, in order of time.
     *
     * @throws Refusal not found where there is no such proposal, or it is a draft still
     */
    @Transactional(readOnly = true)
    public List<Step> of(ProposalKey key) {
        var proposal = proposal(key);
        return steps.of(key).stream().map(row -> step(row, proposal)).toList();
    }

    /** The open tasks of the round that the proposal belongs to. */
    List<Step> tasksOfRound(TracedProposal proposal) {
        return steps.tasks(proposal.direction()).stream()
                .map(row -> step(row, proposal))
                .toList();
    }

    private Step step(StepRow row, TracedProposal proposal) {
        var drawing = drawings.version(row.definition());
        var duty = drawing.flatMap(found -> found.element(row.activity()))
                .map(DrawnElement::duty)
                .orElse(null);
        return new Step(
                row.model(),
                row.activity(),
                ModelName.of(row.name() == null ? row.activity() : row.name()),
                row.type(),
                row.instance(),
                row.parent(),
                beijing(row.start()),
                row.end() == null ? null : beijing(row.end()),
                row.due() == null ? null : beijing(row.due()),
                duty == null ? null : word(duty),
                duty == null ? null : who(duty, row.account(), proposal),
                row.decision(),
                ReviewerPseudonyms.knows(callers.current()) ? row.reason() : null,
                row.definition());
    }

    private String who(Role duty, @Nullable String account, TracedProposal proposal) {
        if (account == null) {
            return word(duty);
        }
        boolean secret = duty == Role.EXPERT && !proposal.decided() && !ReviewerPseudonyms.knows(callers.current());
        return secret ? pseudonyms.of(proposal.direction().key(), account).code() : account;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime beijing(Instant moment) {
        return moment.atZone(Beijing.ZONE).toOffsetDateTime();
    }
}
