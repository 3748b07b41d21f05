package org.lianshen.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands messages to executions that wait for them. Within one command the database still shows waits that the command
 * has ended; the engine would answer such a message with a failure of its own.
 */
@Component
public class MessageDelivery {

    private final ObjectProvider<ProcessEngine> engine;

    MessageDelivery(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * Hands a message over, with variables for the whole instance.
     *
     * @return whether the execution still waited for it
     */
    public boolean deliver(String message, String execution, Map<String, Object> variables) {
        return deliver(new MessageEventReceivedCmd(message, execution, variables), message, execution);
    }

    /** As {@link #deliver}, with variables only for the branch that the message starts. */
    public boolean deliverToBranch(String message, String execution, Map<String, Object> variables) {
        return deliver(
                new MessageEventReceivedCmd(message, execution, Map.of(), Map.of(), variables), message, execution);
    }

    private boolean deliver(MessageEventReceivedCmd delivery, String message, String execution) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            boolean waits = waits(command, message, execution);
            if (waits) {
                delivery.execute(command);
            }
            return waits;
        });
    }

    private static boolean waits(CommandContext command, String message, String execution) {
        var entities = command.getDbEntityManager();
        return command
                .getEventSubscriptionManager()
                .findEventSubscriptionsByNameAndExecution(EventType.MESSAGE.name(), message, execution, false)
                .stream()
                .anyMatch(wait -> !entities.isDeleted(wait));
    }
}
