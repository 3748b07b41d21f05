package org.lianshen.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.lianshen.process.draft.EndOfDrafts;
import org.lianshen.process.form.FormDoors;
import org.springframework.stereotype.Component;

/** Gives every user task of every model the door of its form, and lets its drafts end with it. */
@Component
class FormDoorListener extends AbstractBpmnParseListener {

    private final FormDoors doors;
    private final EndOfDrafts endOfDrafts;

    FormDoorListener(FormDoors doors, EndOfDrafts endOfDrafts) {
        this.doors = doors;
        this.endOfDrafts = endOfDrafts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var formRef = definition.getCamundaFormDefinitionKey();
        if (formRef == null) {
            throw new IllegalStateException("The user task " + activity.getId() + " has no form");
        }
        var form = formRef.getExpressionText();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> doors.created(form, task));
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, task -> doors.assigned(form, task));
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, doors::completing);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> endOfDrafts.of(task.getId()));
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, task -> endOfDrafts.of(task.getId()));
        definition.setTaskFormHandler(new Door(form, definition.getTaskFormHandler()));
    }

    /** Hands what is sent to the door instead of making process variables of it. */
    private final class Door implements TaskFormHandler {

        private final String form;
        private final TaskFormHandler original;

        private Door(String form, TaskFormHandler original) {
            this.form = form;
            this.original = original;
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            // the original has read its configuration already
        }

        @Override
        public void submitFormVariables(VariableMap answers, VariableScope scope) {
            MoveSession.current().begins(((TaskEntity) scope).getExecution());
            doors.submitted(form, (DelegateTask) scope, answers);
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return new DoorTaskForm(original.createTaskForm(task), () -> doors.shown(form, task));
        }
    }
}
