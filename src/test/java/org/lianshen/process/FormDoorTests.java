package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.process.account.AccountOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There is one way through a human task: its form, sent by whoever may. */
@LianshenTest
class FormDoorTests {

    private static final String RECOMMENDER = "recommender-sc-kjt";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Map<String, Object> YES = Map.of("decision", "recommend", "opinion", "同意推荐");

    People people;
    Backstage backstage;
    String number;
    Task task;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
        number = people.applicantSubmits();
        task = backstage.task(number, "recommend-proposal");
    }

    /** Whatever was tried changed nothing. */
    private void staysOpen() {
        assertThat(backstage.tasks.createTaskQuery().taskId(task.getId()).count())
                .isOne();
        backstage.expectStatus(number, "submitted");
    }

    private void claims(String account) {
        backstage.asAccount(account, () -> backstage.tasks.claim(task.getId(), account));
    }

    /** The refusal of ours behind what the engine throws. */
    private static Refusal refusalIn(ThrowingCallable work) {
        var thrown = catchThrowable(work);
        while (thrown != null && !(thrown instanceof Refusal)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).as("a refusal of ours").isNotNull();
        return (Refusal) thrown;
    }

    @Test
    void whatItShowsIsKeptNowhere() {
        assertThat(backstage.shownText(task, "title")).isNotBlank();
        assertThat(backstage.tasks.getVariablesLocal(task.getId())).containsOnlyKeys("number");
    }

    @Test
    void itIsNotCompletedWithoutItsForm() {
        claims(RECOMMENDER);
        var refusal = refusalIn(() -> backstage.asAccount(
                RECOMMENDER,
                () -> backstage.tasks.complete(task.getId(), new HashMap<>(Map.of("outcome", "recommended")))));
        assertThat(refusal.code()).isEqualTo("form-required");
        staysOpen();
        assertThat(backstage.runtime.getVariables(task.getExecutionId())).containsOnlyKeys("number");
    }

    @Test
    void noVariableOpensTheDoor() {
        backstage.tasks.setVariableLocal(task.getId(), "passedTheDoor", true);
        var refusal = refusalIn(() -> backstage.tasks.complete(task.getId()));
        assertThat(refusal.code()).isEqualTo("form-required");
        staysOpen();
    }

    @Test
    void noErrorOrEscalationLeadsAroundIt() {
        claims(RECOMMENDER);
        assertThat(catchThrowable(() ->
                        backstage.asAccount(RECOMMENDER, () -> backstage.tasks.handleBpmnError(task.getId(), "any"))))
                .isNotNull();
        staysOpen();
        assertThat(catchThrowable(() ->
                        backstage.asAccount(RECOMMENDER, () -> backstage.tasks.handleEscalation(task.getId(), "any"))))
                .isNotNull();
        staysOpen();
    }

    @Test
    void itIsClosedToOthersWhileSomebodyHasClaimedIt() {
        var officers = people.recommended("1.9", content -> {});
        var check = backstage.task(officers, "check-formal-requirements");
        backstage.asAccount("officer", () -> backstage.tasks.claim(check.getId(), "officer"));
        backstage
                .bean(AccountOffice.class)
                .open(AccountOffice.plain("officer-beside", "Officer", Role.OFFICER), LianshenTest.PASSWORD);
        try {
            var refusal = refusalIn(() -> backstage.asAccount(
                    "officer-beside",
                    () -> backstage.forms.submitTaskForm(check.getId(), Map.of("decision", "refuse"))));
            assertThat(refusal.code()).isEqualTo("claimed-by-another");
        } finally {
            backstage.bean(IdentityService.class).deleteUser("officer-beside");
        }
        backstage.expectStatus(officers, "recommended");
    }

    @Test
    void itIsClosedToOutsiders() {
        for (var stranger : List.of("expert01", "officer", "recommender-js-kjt", "liaison")) {
            assertThatThrownBy(() ->
                            backstage.asAccount(stranger, () -> backstage.forms.submitTaskForm(task.getId(), YES)))
                    .as(stranger)
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> backstage.asAccount(stranger, () -> backstage.tasks.claim(task.getId(), stranger)))
                    .as(stranger)
                    .isInstanceOf(AuthorizationException.class);
        }
        staysOpen();
    }

    @Test
    void itIsClosedWhileDelegated() {
        claims(RECOMMENDER);
        backstage.tasks.delegateTask(task.getId(), RECOMMENDER);
        var refusal = refusalIn(
                () -> backstage.asAccount(RECOMMENDER, () -> backstage.forms.submitTaskForm(task.getId(), YES)));
        assertThat(refusal.code()).isEqualTo("delegated");
        staysOpen();
    }

    @Test
    void whatIsSentBesideTheAnswersIsRefused() {
        var answers = new HashMap<String, Object>(YES);
        answers.putAll(Map.of("number", "2022-1-1.9-9999", "outcome", "not-recommended", "surprise", "me"));
        var process = backstage.proposal(number);
        assertThat(catchThrowable(() -> backstage.sends(RECOMMENDER, task, answers)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting("path")
                                .containsExactlyInAnyOrder("/number", "/outcome", "/surprise"));
        backstage.sends(RECOMMENDER, task, YES);
        backstage.expectStatus(number, "recommended");
        var variables = backstage
                .runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(process.getId())
                .list();
        assertThat(variables)
                .extracting("name", "value")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("number", number),
                        org.assertj.core.groups.Tuple.tuple("outcome", "recommended"));
    }

    @Test
    void aFormIsSentOnce() {
        backstage.sends(RECOMMENDER, task, YES);
        assertThat(catchThrowable(() -> backstage.sends(RECOMMENDER, task, YES)))
                .isNotNull();
        backstage.expectStatus(number, "recommended");
        assertThat(backstage
                        .bean(JdbcClient.class)
                        .sql("select count(*) from recommendation")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void overHttpThereIsNoOtherWayEither() {
        var client = people.house.as(RECOMMENDER);
        client.engine("/task/" + task.getId() + "/claim", Map.of("userId", RECOMMENDER))
                .expect(204);
        var number = Map.of("value", "2022-1-1.9-9999", "type", "String");
        for (var way : List.of("complete", "resolve", "delegate", "bpmnError", "bpmnEscalation", "variables")) {
            assertThat(client.engine("/task/" + task.getId() + "/" + way, Map.of("variables", Map.of("number", number)))
                            .status())
                    .as(way)
                    .isEqualTo(403);
        }
        for (var scope : List.of("variables", "localVariables")) {
            var variable = ENGINE + "/task/" + task.getId() + "/" + scope + "/number";
            assertThat(client.put(variable, number, Map.of()).status())
                    .as(scope)
                    .isEqualTo(403);
        }
        assertThat(backstage.runtime.getVariables(task.getExecutionId()))
                .containsOnly(Map.entry("number", this.number));
        staysOpen();
    }
}
