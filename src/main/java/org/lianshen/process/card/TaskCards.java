package org.lianshen.process.card;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.ModelName;
import org.lianshen.language.Text;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.caller.AsAccount;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalTitle;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Component;

/** The cards of tasks. However many are asked for, the database is asked as often as for one. */
@Component
public class TaskCards {

    /** The name under which a review keeps its assignment. */
    private static final String REVIEW = "reviewAssignment";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final IdentityService identity;
    private final AsAccount asAccount;
    private final AsSystem asSystem;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Clock clock;

    TaskCards(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService models,
            IdentityService identity,
            AsAccount asAccount,
            AsSystem asSystem,
            Proposals proposals,
            Catalogue catalogue,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.identity = identity;
        this.asAccount = asAccount;
        this.asSystem = asSystem;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The cards of those tasks that the account may see, in the order asked for; others are left out.
     *
     * @param ids of tasks
     */
    public List<TaskCard> of(String account, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Task> found = asAccount.call(
                account,
                () -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).initializeFormKeys().list().stream()
                        .collect(Collectors.toMap(Task::getId, Function.identity())));
        if (found.isEmpty()) {
            return List.of();
        }
        var around = asSystem.call(() -> around(found.values()));
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(task -> card(task, around))
                .toList();
    }

    /** What is known around some tasks, by the ids of the tasks, instances, models and accounts. */
    private record Around(
            Map<String, Map<String, String>> kept,
            Map<String, String> keys,
            Map<String, Text> models,
            Map<String, String> names,
            Map<String, ProposalTitle> proposals) {

        /** The number that stands on a card. */
        @Nullable
        String number(Task task) {
            var own = kept.getOrDefault(task.getId(), Map.of()).get(Vocabulary.NUMBER.name());
            return own == null ? keys.get(task.getProcessInstanceId()) : own;
        }
    }

    private Around around(Collection<Task> found) {
        var kept = kept(found);
        var keys = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        var around = new Around(kept, keys, models(found), names(found), new HashMap<>());
        proposals
                .titles(found.stream()
                        .map(around::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(ProposalNumber::new)
                        .toList())
                .forEach(title -> around.proposals().put(title.number().value(), title));
        return around;
    }

    private Map<String, Map<String, String>> kept(Collection<Task> found) {
        return runtime
                .createVariableInstanceQuery()
                .taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                .variableNameIn(Vocabulary.NUMBER.name(), REVIEW)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        VariableInstance::getTaskId,
                        Collectors.toMap(VariableInstance::getName, value -> String.valueOf(value.getValue()))));
    }

    private Map<String, Text> models(Collection<Task> found) {
        return models
                .createProcessDefinitionQuery()
                .processDefinitionIdIn(found.stream()
                        .map(Task::getProcessDefinitionId)
                        .distinct()
                        .toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, model -> ModelName.of(model.getName())));
    }

    private Map<String, String> names(Collection<Task> found) {
        var accounts = found.stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return accounts.length == 0
                ? Map.of()
                : identity.createUserQuery().userIdIn(accounts).list().stream()
                        .collect(Collectors.toMap(User::getId, TaskCards::name));
    }

    private static String name(User user) {
        var parts = new ArrayList<String>();
        for (var part : new String[] {user.getFirstName(), user.getLastName()}) {
            if (!Blank.is(part)) {
                parts.add(part.strip());
            }
        }
        return parts.isEmpty() ? user.getId() : String.join(" ", parts);
    }

    private TaskCard card(Task task, Around around) {
        var number = around.number(task);
        var proposal = number == null ? null : around.proposals().get(number);
        var due = task.getDueDate();
        return new TaskCard(
                task.getId(),
                task.getCamundaFormRef().getKey(),
                ModelName.of(task.getName()),
                around.models().getOrDefault(task.getProcessDefinitionId(), new Text("", "")),
                number,
                proposal == null ? null : proposal.title(),
                direction(proposal, around.keys().get(task.getProcessInstanceId())),
                due == null ? null : due.toInstant().atZone(Beijing.ZONE).toOffsetDateTime(),
                due != null && due.before(Date.from(clock.instant())),
                person(task.getAssignee(), around),
                dossier(around.kept().getOrDefault(task.getId(), Map.of()).get(REVIEW), proposal));
    }

    private static TaskCard.@Nullable Person person(@Nullable String account, Around around) {
        return account == null
                ? null
                : new TaskCard.Person(account, around.names().getOrDefault(account, account));
    }

    private static @Nullable String dossier(@Nullable String review, @Nullable ProposalTitle proposal) {
        if (review != null) {
            return "/reviews/" + review;
        }
        return proposal == null ? null : "/proposals/" + proposal.number();
    }

    private TaskCard.@Nullable Place direction(@Nullable ProposalTitle proposal, @Nullable String key) {
        if (proposal != null) {
            return place(proposal.direction());
        }
        if (key == null || key.indexOf('-') < 0) {
            return null;
        }
        // an agency's entry is named after its round, a letter after what it is about
        var round = DirectionId.ofKey(key.replaceFirst("-(entry|letter)-\\d+$", ""));
        return place(round);
    }

    private TaskCard.@Nullable Place place(DirectionId id) {
        return catalogue
                .direction(id)
                .map(direction -> new TaskCard.Place(
                        id.code(), direction.name().zh(), direction.name().en()))
                .orElse(null);
    }
}
