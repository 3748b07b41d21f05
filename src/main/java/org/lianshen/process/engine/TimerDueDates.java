package org.lianshen.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.lianshen.process.rehearsal.Move;
import org.lianshen.process.rehearsal.MoveKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the timers of instances again when they are due, since a deadline has moved. */
@Component
public class TimerDueDates {

    private final ObjectProvider<ProcessEngine> engine;

    TimerDueDates(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** All timers of an instance, not of those it called. */
    public void askAgain(String instance) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            askAgain(command, instance);
            return null;
        });
    }

    private static void askAgain(CommandContext command, String instance) {
        var timers = command.getJobManager().findJobsByProcessInstanceId(instance).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .toList();
        var execution = command.getExecutionManager().findExecutionById(instance);
        if (timers.isEmpty() || execution == null) {
            return;
        }
        MoveSession.current()
                .add(
                        execution,
                        new Move(
                                MoveKind.MOVED,
                                MoveSession.key(execution),
                                null,
                                null,
                                MoveSession.about(execution),
                                Map.of(),
                                null));
        timers.forEach(timer -> askAgain(command, timer));
    }

    /** A period goes on from where it began; a reminder that comes again and again asks from now on. */
    private static void askAgain(CommandContext command, TimerEntity timer) {
        new RecalculateJobDuedateCmd(timer.getId(), timer.getRepeat() == null).execute(command);
    }
}
