package org.lianshen.process.engine;

import java.time.ZoneId;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.lianshen.process.timer.TimerTexts;

/**
 * Keeps repeated timers with the offset of their start. Where a model gives no start the engine writes the present
 * time, as the clock on this node's wall shows it: another node, elsewhere, would read another moment.
 */
final class ZonedCycles implements SessionFactory {

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
                    timer.setRepeat(TimerTexts.withOffset(timer.getRepeat(), ZoneId.systemDefault()));
                }
                super.schedule(timer);
            }
        };
    }
}
