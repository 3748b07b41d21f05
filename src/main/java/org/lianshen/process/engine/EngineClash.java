package org.lianshen.process.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.lianshen.problem.Clash;
import org.springframework.stereotype.Component;

/**
 * What the engine says when two move the same instance at once: that somebody else has changed it, or, where somebody else
 * has ended it, nothing but that it tripped over what is no longer there.
 */
@Component
class EngineClash implements Clash {

    private static final String ENTITIES = "org.camunda.bpm.engine.impl.persistence.entity.";

    @Override
    public boolean isOne(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof NullPointerException
                        && failure.getStackTrace().length > 0
                        && failure.getStackTrace()[0].getClassName().startsWith(ENTITIES);
    }
}
