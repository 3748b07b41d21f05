package org.lianshen.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.ProcessActors;
import org.springframework.context.ApplicationContext;

/** The forms of open tasks, one of each kind, opened in Tasklist by somebody whose task it is. */
final class OpenForms {

    private final TaskService tasks;
    private final IdentityService identity;
    private final ProcessActors actors;

    OpenForms(ApplicationContext context) {
        tasks = context.getBean(TaskService.class);
        identity = context.getBean(IdentityService.class);
        actors = new ProcessActors(context);
    }

    /** Each form is there, and so is what it shows, the task's card and the page that lists it. */
    void expectAllOpen() {
        var kinds = new HashSet<String>();
        for (var task : tasks.createTaskQuery().list()) {
            if (!kinds.add(task.getTaskDefinitionKey())) {
                continue;
            }
            var client = actors.house.as(candidate(task));
            var form = client.engine("/task/" + task.getId() + "/deployed-form").expect(200);
            assertThat(form.json().path("components"))
                    .as(task.getTaskDefinitionKey())
                    .isNotEmpty();
            client.engine("/task/" + task.getId() + "/form-variables?deserializeValues=false")
                    .expect(200);
            var cards = client.get("/api/tasks/cards?ids=" + task.getId()).expect(200);
            assertThat(cards.json())
                    .as("card of " + task.getTaskDefinitionKey())
                    .hasSize(1);
            client.get("/").expect(200);
        }
    }

    private String candidate(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(this::account)
                .findFirst()
                .orElseThrow();
    }

    private String account(IdentityLink link) {
        return link.getUserId() != null
                ? link.getUserId()
                : identity.createUserQuery()
                        .memberOfGroup(link.getGroupId())
                        .list()
                        .get(0)
                        .getId();
    }
}
