package org.lianshen.process.acting;

import java.util.List;
import org.springframework.stereotype.Component;

/** What concerns whoever asks: their substitutes, whom they stand in for, what was done with their tasks. */
@Component
public class OwnActing {

    private final Substitutions substitutions;
    private final StandIns standIns;
    private final ActionBook book;

    OwnActing(Substitutions substitutions, StandIns standIns, ActionBook book) {
        this.substitutions = substitutions;
        this.standIns = standIns;
        this.book = book;
    }

    /** In which they are away or stand in, now or later. */
    public List<SubstitutionLine> substitutions() {
        return substitutions.own();
    }

    /** The tasks that they may take over now. */
    public List<TaskLine> standIns() {
        return standIns.tasks();
    }

    /** What was done lately with tasks they had or have. */
    public List<ActionLine> actions() {
        return book.own();
    }
}
