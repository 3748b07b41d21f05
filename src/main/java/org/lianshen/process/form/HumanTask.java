package org.lianshen.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.lianshen.identity.Role;
import org.lianshen.process.ProcessVariable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;

/** A human task as its door sees it. */
public final class HumanTask {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final DelegateTask task;
    private final VariableMap shown = Variables.createVariables();

    HumanTask(DelegateTask task) {
        this.task = task;
    }

    /** The engine's id of it. */
    String id() {
        return task.getId();
    }

    /** The number, round or whatever else its instances go by. */
    String businessKey() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** What its model calls it, as models spell names. */
    String name() {
        return task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
    }

    /** Whether it is offered to offices alone: to no account by name, and to no group of experts. */
    boolean isStaffs() {
        return task.getCandidates().stream()
                .allMatch(
                        link -> link.getGroupId() != null && !link.getGroupId().equals(Role.EXPERT.group()));
    }

    /** When the task came into being. */
    public Instant createdAt() {
        return task.getCreateTime().toInstant();
    }

    /** A process variable in the task's scope. */
    public <T> T get(ProcessVariable<T> variable) {
        return variable.in(task);
    }

    /** Changes a process variable in the scope it stands in. */
    public <T> void set(ProcessVariable<T> variable, T value) {
        variable.set(task, value);
    }

    /** How the task ended, for the model to branch on. */
    public void end(Outcome outcome) {
        Vocabulary.OUTCOME.set(task, outcome);
    }

    /** Whether there is such a process variable. */
    boolean has(ProcessVariable<?> variable) {
        return task.hasVariable(variable.name());
    }

    /** Keeps a text with the task, to list and to find it by; its candidates may see it. */
    public void keep(String name, String text) {
        task.setVariableLocal(name, text);
    }

    /** Shows a text, number or truth value. */
    public HumanTask show(String name, Object value) {
        shown.putValueTyped(name, Variables.untypedValue(value));
        return this;
    }

    /** Shows texts, numbers or truth values. */
    public HumanTask show(Map<String, ?> values) {
        values.forEach(this::show);
        return this;
    }

    /** Shows a list or a structure. */
    public HumanTask showJson(String name, Object value) {
        try {
            shown.putValueTyped(
                    name, SpinValues.jsonValue(JSON.writeValueAsString(value)).create());
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot show " + name, e);
        }
    }

    VariableMap shown() {
        return shown;
    }
}
