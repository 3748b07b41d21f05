package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.problem.Refusal;
import org.lianshen.process.clock.TimeTravel;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.story.House;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's side of the house: instances, tasks, forms and timers. */
public final class EngineProbe {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationContext context;
    final RuntimeService runtime;
    public final TaskService tasks;
    private final IdentityService identity;
    final FormService forms;
    private final TimeTravel time;
    private final Deadlines deadlines;
    private final Proposals proposals;
    private final Assignments assignments;

    public EngineProbe(ApplicationContext context) {
        this.context = context;
        this.runtime = bean(RuntimeService.class);
        this.tasks = bean(TaskService.class);
        this.identity = bean(IdentityService.class);
        this.forms = bean(FormService.class);
        this.time = bean(TimeTravel.class);
        this.deadlines = bean(Deadlines.class);
        this.proposals = bean(Proposals.class);
        this.assignments = bean(Assignments.class);
        BpmnAwareTests.init(bean(ProcessEngine.class));
    }

    /** Until when a returned proposal may be corrected. */
    Instant correctionUntil(String number) {
        return java.util.Objects.requireNonNull(
                proposals.find(new ProposalNumber(number)).orElseThrow().correctionUntil());
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    // instances

    /** The business key of a direction's round. */
    public static String roundKey(String direction) {
        return House.CALL + "-" + direction;
    }

    /** The running instance of a model for a proposal or round; only one may be running. */
    public ProcessInstance instance(String businessKey, String model) {
        var found = instances(businessKey, model);
        assertThat(found)
                .as("running instances of " + model + " for " + businessKey)
                .hasSize(1);
        return found.get(0);
    }

    List<ProcessInstance> instances(String businessKey, String model) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(model)
                .list();
    }

    /** The ids of what instances of a model have gone through for a proposal, ended or not. */
    List<String> passed(String businessKey, String model) {
        var history = bean(HistoryService.class);
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(model)
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The running instance of a proposal's own model. */
    ProcessInstance proposal(String number) {
        return instance(number, bean(Models.class).of(new ProposalNumber(number)));
    }

    public ProcessInstance round(String direction) {
        return instance(roundKey(direction), "direction-round");
    }

    /** Nothing runs for that proposal any more, and nobody has a task. */
    void expectNothingLeft(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list())
                .as("instances of " + number)
                .isEmpty();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list())
                .as("tasks of " + number)
                .isEmpty();
    }

    // tasks

    /** The one open task with that form. */
    public Task task(String businessKey, String form) {
        var found = tasks(businessKey, form);
        assertThat(found).as(form + " for " + businessKey).hasSize(1);
        return found.get(0);
    }

    /** The open tasks with that form, of whatever instance. */
    public List<Task> withForm(String form) {
        return tasks.createTaskQuery().initializeFormKeys().list().stream()
                .filter(task -> form.equals(task.getCamundaFormRef().getKey()))
                .toList();
    }

    /** The instance that a task is part of. */
    ProcessInstance ofTask(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    public List<Task> tasks(String businessKey, String form) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .initializeFormKeys()
                .list()
                .stream()
                .filter(task -> form.equals(task.getCamundaFormRef().getKey()))
                .toList();
    }

    /** The open review task of an expert. */
    public Task review(String expert, String number) {
        return tasks.createTaskQuery()
                .taskVariableValueEquals(
                        "reviewAssignment", invitation(expert, number).id().value())
                .singleResult();
    }

    /** The instance that obtains an expert's review. */
    public ProcessInstance singleReview(String expert, String number) {
        return ofTask(review(expert, number));
    }

    /** What an expert is asked to review at present. */
    public Assignment invitation(String expert, String number) {
        return assignments.of(new ProposalNumber(number)).stream()
                .filter(assignment -> assignment.expert().equals(expert))
                .filter(assignment -> assignment.state() == AssignmentState.INVITED)
                .findFirst()
                .orElseThrow();
    }

    /** Who was invited in the place of that expert. */
    public String successor(String expert, String number) {
        var all = assignments.of(new ProposalNumber(number));
        var given = all.stream()
                .filter(assignment -> assignment.expert().equals(expert))
                .map(Assignment::id)
                .toList();
        return all.stream()
                .filter(assignment -> assignment.replaces() != null && given.contains(assignment.replaces()))
                .map(Assignment::expert)
                .findFirst()
                .orElseThrow();
    }

    /** An expert is away from that day to that day. */
    public void isAway(String expert, LocalDate first, LocalDate last) {
        bean(JdbcClient.class)
                .sql("insert into expert_absence (expert, first_day, last_day) values (:expert, :first, :last)")
                .param("expert", expert)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** Who is asked to review at present. */
    public List<String> invited(String number) {
        return assignments.of(new ProposalNumber(number)).stream()
                .filter(assignment -> assignment.state() == AssignmentState.INVITED)
                .map(Assignment::expert)
                .toList();
    }

    public List<AssignmentState> assignmentStates(String number) {
        return assignments.of(new ProposalNumber(number)).stream()
                .map(Assignment::state)
                .toList();
    }

    /** What a task shows under that name, a structure. */
    public JsonNode shown(Task task, String name) {
        try {
            return JSON.readTree(shownText(task, name));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What a task shows under that name, as text. */
    public String shownText(Task task, String name) {
        TypedValue value = forms.getTaskFormVariables(task.getId()).getValueTyped(name);
        return value instanceof SerializableValue json ? json.getValueSerialized() : String.valueOf(value.getValue());
    }

    // forms

    /** Claims the task, opens its form and sends it, as that account. */
    public void sends(String account, Task task, Map<String, ?> answers) {
        asAccount(account, () -> {
            tasks.claim(task.getId(), account);
            forms.getTaskFormVariables(task.getId());
            forms.submitTaskForm(task.getId(), variables(answers));
        });
    }

    /** As {@link #sends}, but the answers do not do. */
    public Refusal refused(String account, Task task, Map<String, ?> answers) {
        return catchThrowableOfType(Refusal.class, () -> sends(account, task, answers));
    }

    void asAccount(String account, Runnable work) {
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
        identity.setAuthentication(account, groups);
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    static Map<String, Object> variables(Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((name, value) -> variables.put(name, value instanceof Collection<?> list ? json(list) : value));
        return variables;
    }

    private static Object json(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    // time and status

    public void timeReaches(Instant moment) {
        time.to(moment);
    }

    Calendar calendar(String direction) {
        return deadlines.calendar(new DirectionId(House.CALL, direction));
    }

    String status(String number) {
        return proposals.find(new ProposalNumber(number)).orElseThrow().status().word();
    }

    public void expectStatus(String number, String status) {
        assertThat(status(number)).as("status of " + number).isEqualTo(status);
    }
}
