package org.lianshen.process.engine;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Keeps the job executor from looking for jobs and from running them while somebody else does. It finishes what it has
 * begun; what it had taken and not begun it finds done afterwards, which is nothing to the engine.
 */
@Component
public class JobPause {

    /** Fair, so that a busy executor cannot keep a journey waiting. */
    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    JobPause() {}

    /** Does {@code work} while the job executor rests. */
    public void during(Runnable work) {
        turns.writeLock().lock();
        try {
            work.run();
        } finally {
            turns.writeLock().unlock();
        }
    }

    /** Where the job executor's commands wait for their turn: before the first of them has a transaction. */
    CommandInterceptor gate() {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (!(command instanceof AcquireJobsCmd) && Context.getJobExecutorContext() == null) {
                    return next.execute(command);
                }
                turns.readLock().lock();
                try {
                    return next.execute(command);
                } finally {
                    turns.readLock().unlock();
                }
            }
        };
    }
}
