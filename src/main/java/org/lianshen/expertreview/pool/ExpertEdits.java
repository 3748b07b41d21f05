package org.lianshen.expertreview.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertColumn;
import org.lianshen.expertreview.expert.TypedExpert;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of one expert, each of what somebody has seen. */
@Service
public class ExpertEdits {

    private final Experts experts;
    private final Clock clock;

    ExpertEdits(Experts experts, Clock clock) {
        this.experts = experts;
        this.clock = clock;
    }

    /**
     * Puts what was typed in the place of what is stored. Whom the expert worked for goes into the history, where the
     * history that was typed does not say itself when that ended.
     *
     * @param id the expert
     * @param version what was stored when the fields were shown
     * @param typed the fields, written as in a list
     * @throws Refusal not found; conflict {@code expert-changed}, where somebody else has changed the expert since;
     *     malformed, with every problem at once under {@code /<column>}
     */
    @Transactional
    public void change(String id, int version, Map<ExpertColumn, String> typed) {
        var known = experts.lock(List.of(id)).stream().findFirst().orElseThrow(Refusal::notFound);
        if (known.version() != version) {
            throw Refusal.conflict("expert-changed", Text.of("expertreview.expert-changed", known.name()));
        }
        var wanted = TypedExpert.read(typed, known);
        requireOwn(wanted);
        var employments = wanted.profile().employments();
        var history =
                wanted.profile().history().employed(known.organisation(), wanted.organisation(), employments, today());
        experts.update(List.of(wanted.with(wanted.profile().withHistory(history))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Beijing.ZONE);
    }

    /** Address and ORCID iD are one person's. */
    private void requireOwn(Expert wanted) {
        var problems = new ArrayList<FieldError>();
        for (var other : experts.alike(wanted)) {
            var column = other.email().equalsIgnoreCase(wanted.email()) ? ExpertColumn.EMAIL : ExpertColumn.ORCID;
            problems.add(FieldError.at(
                    "/" + column.property(), Text.of("expertreview.form.anothers", other.name(), other.id())));
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
    }
}
