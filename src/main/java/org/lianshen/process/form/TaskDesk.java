package org.lianshen.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.lianshen.process.caller.AsAccount;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Does human tasks for the house as Tasklist does them for people: with the account's own rights, through the form's
 * door.
 */
@Component
@NamedInterface("desk")
public class TaskDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskService tasks;
    private final FormService forms;
    private final AsAccount asAccount;

    TaskDesk(TaskService tasks, FormService forms, AsAccount asAccount) {
        this.tasks = tasks;
        this.forms = forms;
        this.asAccount = asAccount;
    }

    /**
     * Claims a task, opens its form and sends it.
     *
     * @param account who does it
     * @param businessKey the proposal's number or the round
     * @param form its form
     * @param answers texts, numbers, truth values; lists and structures become JSON
     * @throws IllegalStateException where the account sees not exactly one such task
     * @throws org.lianshen.problem.Refusal where an answer does not do; the engine may have wrapped it
     */
    public void complete(String account, String businessKey, FormKey form, Map<String, ?> answers) {
        asAccount.call(account, () -> {
            var task = task(account, businessKey, form);
            tasks.claim(task, account);
            forms.getTaskFormVariables(task);
            forms.submitTaskForm(task, variables(answers));
            return task;
        });
    }

    private String task(String account, String businessKey, FormKey form) {
        var found = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys().list().stream()
                .filter(task -> hasForm(task, form))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "%s sees %d tasks %s of %s".formatted(account, found.size(), form.word(), businessKey));
        }
        return found.get(0).getId();
    }

    private static boolean hasForm(Task task, FormKey form) {
        return task.getCamundaFormRef() != null
                && Objects.equals(form.word(), task.getCamundaFormRef().getKey());
    }

    private static VariableMap variables(Map<String, ?> answers) {
        var variables = Variables.createVariables();
        answers.forEach((name, value) -> {
            if (value instanceof List || value instanceof Map) {
                variables.putValueTyped(name, SpinValues.jsonValue(json(value)).create());
            } else {
                variables.putValue(name, value);
            }
        });
        return variables;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot send " + value, e);
        }
    }
}
