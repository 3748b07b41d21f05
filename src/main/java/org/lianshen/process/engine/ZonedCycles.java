package org.lianshen.process.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.lianshen.process.timer.TimerTexts;

/**
 * Keeps repeated timers with the offset of their start. Where a model gives no start the engine writes the present
 * time, as the clock on this node's wall shows it: another node, elsewhere, would read another moment.
 */
public final class ZonedCycles implements SessionFactory {

    private final UnaryOperator<String> start;

    /** Starts are the present of this node. */
    ZonedCycles() {
        this(cycle -> TimerTexts.withOffset(cycle, ZoneId.systemDefault()));
    }

    /**
     * Starts are another clock's.
     *
     * @param now what time it is there
     */
    public ZonedCycles(Supplier<Instant> now) {
        this(cycle -> TimerTexts.startingAt(cycle, now.get()));
    }

    private ZonedCycles(UnaryOperator<String> start) {
        this.start = start;
    }

    @Override
    public Class<?> getSessionType() {
        return JobManager.class;
    }

    @Override
    public Session openSession() {
        return new JobManager() {
            @Override
            public void schedule(TimerEntity timer) {
                if (timer.getRepeat() != null) {
                    timer.setRepeat(start.apply(timer.getRepeat()));
                }
                super.schedule(timer);
            }
        };
    }
}
