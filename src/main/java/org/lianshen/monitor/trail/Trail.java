package org.lianshen.monitor.trail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
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
    private final Callers callers;

    Trail(StepRepository steps, Drawings drawings, Callers callers) {
        this.steps = steps;
        this.drawings = drawings;
        this.callers = callers;
    }

    /**
     * All steps of all models, in order of time.
     *
     * @throws Refusal not found where there is no such proposal, or it is a draft still
     */
    @Transactional(readOnly = true)
    public List<Step> of(ProposalKey key) {
        if (!steps.isSubmitted(key)) {
            throw Refusal.notFound();
        }
        return steps.of(key).stream().map(this::step).toList();
    }

    private Step step(StepRow row) {
        var duty = drawings.version(row.definition())
                .flatMap(drawing -> drawing.element(row.activity()))
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
                who(duty, row.account()));
    }

    private @Nullable String who(@Nullable Role duty, @Nullable String account) {
        if (duty == null) {
            return null;
        }
        return account == null || (duty == Role.EXPERT && !knowsReviewers()) ? word(duty) : account;
    }

    private boolean knowsReviewers() {
        var reader = callers.current();
        return reader.has(Role.OFFICER) || reader.has(Role.CHAIR);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime beijing(Instant moment) {
        return moment.atZone(Beijing.ZONE).toOffsetDateTime();
    }
}
