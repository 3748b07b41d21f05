package org.lianshen.process.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.lianshen.problem.RequestRefusal;

/** Keeps a refusal of ours whole for the answer to the request, however the engine wraps and words it. */
final class RefusalKeeper extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            RequestRefusal.keep(failure);
            throw failure;
        }
    }
}
