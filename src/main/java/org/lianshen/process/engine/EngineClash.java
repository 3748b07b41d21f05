package org.lianshen.process.engine;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Clash;
import org.springframework.stereotype.Component;

/**
 * What the engine says when two move the same instance at once: that somebody else has changed it, or, where somebody
 * else has ended it, nothing but that it tripped over what is no longer there.
 */
@Component
class EngineClash implements Clash {

    private static final String ENTITIES = "org.camunda.bpm.engine.impl.persistence.entity.";
    private static final List<String> NO_LONGER_THERE =
            List.of("list of executions is empty", "Invalid process definition id: processDefinitionId is null");

    @Override
    public boolean isOne(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof NullPointerException && isAmongEntities(failure.getStackTrace())
                || failure instanceof ProcessEngineException && missesWhatWasThere(failure.getMessage());
    }

    private static boolean isAmongEntities(StackTraceElement[] trace) {
        return trace.length > 0 && trace[0].getClassName().startsWith(ENTITIES);
    }

    private static boolean missesWhatWasThere(@Nullable String message) {
        return message != null && NO_LONGER_THERE.stream().anyMatch(message::contains);
    }
}
