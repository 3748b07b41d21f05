package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may work on a task, before and after somebody has claimed it or was given it. */
@LianshenTest
class TaskPermitsTests {

    private static final String RECOMMENDER = "recommender-sc-kjt";

    EngineProbe engineProbe;
    Task task;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        var actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        task = engineProbe.task(actors.applicantSubmits(), "recommend-proposal");
    }

    @Test
    void itsCandidatesHaveOneEach() {
        assertThat(permits(task.getId())).containsExactly("group " + RECOMMENDER);
        assertThat(sees(RECOMMENDER)).isTrue();
        assertThat(sees("recommender-moe")).isFalse();
    }

    @Test
    void whoHasClaimedItKeepsItWithoutTheGroup() {
        engineProbe.asAccount(RECOMMENDER, () -> engineProbe.tasks.claim(task.getId(), RECOMMENDER));
        assertThat(permits(task.getId())).containsExactlyInAnyOrder("group " + RECOMMENDER, "user " + RECOMMENDER);
    }

    @Test
    void claimedAgainThereIsStillOne() {
        for (int times = 0; times < 2; times++) {
            engineProbe.asAccount(RECOMMENDER, () -> engineProbe.tasks.claim(task.getId(), RECOMMENDER));
            engineProbe.asAccount(RECOMMENDER, () -> engineProbe.tasks.claim(task.getId(), null));
        }
        assertThat(permits(task.getId())).containsExactlyInAnyOrder("group " + RECOMMENDER, "user " + RECOMMENDER);
    }

    @Test
    void whoIsGivenItByAnotherGetsAPermit() {
        assertThat(sees("liaison")).isFalse();
        var identity = engineProbe.bean(IdentityService.class);
        identity.createMembership("liaison", RECOMMENDER);
        try {
            engineProbe.tasks.setAssignee(task.getId(), "liaison");
        } finally {
            identity.deleteMembership("liaison", RECOMMENDER);
        }
        assertThat(permits(task.getId())).containsExactlyInAnyOrder("group " + RECOMMENDER, "user liaison");
        assertThat(sees("liaison")).isTrue();
    }

    @Test
    void whoMakesATaskForThemselvesGetsAPermit() {
        var own = engineProbe.tasks.newTask();
        own.setAssignee("admin");
        engineProbe.tasks.saveTask(own);
        assertThat(permits(own.getId())).containsExactly("user admin");
        engineProbe.tasks.deleteTask(own.getId(), true);
        assertThat(permits(own.getId())).isEmpty();
    }

    private boolean sees(String account) {
        var found = new boolean[1];
        engineProbe.asAccount(
                account,
                () -> found[0] =
                        engineProbe.tasks.createTaskQuery().taskId(task.getId()).count() == 1);
        return found[0];
    }

    private List<String> permits(String id) {
        return engineProbe
                .bean(AuthorizationService.class)
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(id)
                .list()
                .stream()
                .map(permit ->
                        permit.getGroupId() == null ? "user " + permit.getUserId() : "group " + permit.getGroupId())
                .toList();
    }
}
