package org.lianshen.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.lianshen.process.form.FormDoors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Open tasks, whose doors are asked again. */
@Component
public class TaskDueDates {

    private final ObjectProvider<ProcessEngine> engine;
    private final FormDoors doors;

    TaskDueDates(ObjectProvider<ProcessEngine> engine, FormDoors doors) {
        this.engine = engine;
        this.doors = doors;
    }

    /** Asks until when a task is due now; nothing happens where it has ended meanwhile. */
    public void dueAgain(String id) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            var task = command.getTaskManager().findTaskById(id);
            if (task != null) {
                task.initializeFormKey();
                doors.dueAgain(task.getCamundaFormRef().getKey(), task);
            }
            return null;
        });
    }
}
