package org.lianshen.process.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** A task's form whose fields are what its door shows, gathered when they are asked for and kept nowhere. */
final class DoorTaskForm extends TaskFormDataImpl {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<VariableMap> shown;

    DoorTaskForm(TaskFormData form, Supplier<VariableMap> shown) {
        this.shown = shown;
        setTask(form.getTask());
        setFormKey(form.getFormKey());
        setCamundaFormRef(form.getCamundaFormRef());
        setDeploymentId(form.getDeploymentId());
    }

    /**
     * Where the form's values are asked for; who only asks which form it is has left the engine already and gets none.
     */
    @Override
    public List<FormField> getFormFields() {
        if (Context.getCommandContext() == null) {
            return List.of();
        }
        var values = shown.get();
        return values.keySet().stream().map(name -> field(name, values)).toList();
    }

    private static FormField field(String name, VariableMap values) {
        var field = new FormFieldImpl();
        field.setId(name);
        field.setValue(values.getValueTyped(name));
        return field;
    }
}
