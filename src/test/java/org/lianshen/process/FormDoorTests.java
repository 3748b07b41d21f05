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

    ProcessActors actors;
    EngineProbe engineProbe;
    String number;
    Task task;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        number = actors.applicantSubmits();
        task = engineProbe.task(number, "recommend-proposal");
    }

    /** Whatever was tried changed nothing. */
    private void staysOpen() {
        assertThat(engineProbe.tasks.createTaskQuery().taskId(task.getId()).count())
                .isOne();
        engineProbe.expectStatus(number, "submitted");
    }

    private void claims(String account) {
        engineProbe.asAccount(account, () -> engineProbe.tasks.claim(task.getId(), account));
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
        assertThat(engineProbe.shownText(task, "title")).isNotBlank();
        assertThat(engineProbe.tasks.getVariablesLocal(task.getId())).containsOnlyKeys("number");
    }

    @Test
    void itIsNotCompletedWithoutItsForm() {
        claims(RECOMMENDER);
        var refusal = refusalIn(() -> engineProbe.asAccount(
                RECOMMENDER,
                () -> engineProbe.tasks.complete(task.getId(), new HashMap<>(Map.of("outcome", "recommended")))));
        assertThat(refusal.code()).isEqualTo("form-required");
        staysOpen();
        assertThat(engineProbe.runtime.getVariables(task.getExecutionId())).containsOnlyKeys("number");
    }

    @Test
    void noVariableOpensTheDoor() {
        engineProbe.tasks.setVariableLocal(task.getId(), "passedTheDoor", true);
        var refusal = refusalIn(() -> engineProbe.tasks.complete(task.getId()));
        assertThat(refusal.code()).isEqualTo("form-required");
        staysOpen();
    }

    @Test
    void noErrorOrEscalationLeadsAroundIt() {
        claims(RECOMMENDER);
        assertThat(catchThrowable(() -> engineProbe.asAccount(
                        RECOMMENDER, () -> engineProbe.tasks.handleBpmnError(task.getId(), "any"))))
                .isNotNull();
        staysOpen();
        assertThat(catchThrowable(() -> engineProbe.asAccount(
                        RECOMMENDER, () -> engineProbe.tasks.handleEscalation(task.getId(), "any"))))
                .isNotNull();
        staysOpen();
    }

    @Test
    void itIsClosedToOthersWhileSomebodyHasClaimedIt() {
        var officers = actors.recommended("1.9", content -> {});
        var check = engineProbe.task(officers, "check-formal-requirements");
        engineProbe.asAccount("officer", () -> engineProbe.tasks.claim(check.getId(), "officer"));
        engineProbe
                .bean(AccountOffice.class)
                .open(AccountOffice.plain("officer-beside", "Officer", Role.OFFICER), LianshenTest.PASSWORD);
        try {
            var refusal = refusalIn(() -> engineProbe.asAccount(
                    "officer-beside",
                    () -> engineProbe.forms.submitTaskForm(check.getId(), Map.of("decision", "refuse"))));
            assertThat(refusal.code()).isEqualTo("claimed-by-another");
        } finally {
            engineProbe.bean(IdentityService.class).deleteUser("officer-beside");
        }
        engineProbe.expectStatus(officers, "recommended");
    }

    @Test
    void itIsClosedToOutsiders() {
        for (var stranger : List.of("expert01", "officer", "recommender-js-kjt", "liaison")) {
            assertThatThrownBy(() ->
                            engineProbe.asAccount(stranger, () -> engineProbe.forms.submitTaskForm(task.getId(), YES)))
                    .as(stranger)
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() ->
                            engineProbe.asAccount(stranger, () -> engineProbe.tasks.claim(task.getId(), stranger)))
                    .as(stranger)
                    .isInstanceOf(AuthorizationException.class);
        }
        staysOpen();
    }

    @Test
    void itIsClosedWhileDelegated() {
        claims(RECOMMENDER);
        engineProbe.tasks.delegateTask(task.getId(), RECOMMENDER);
        var refusal = refusalIn(
                () -> engineProbe.asAccount(RECOMMENDER, () -> engineProbe.forms.submitTaskForm(task.getId(), YES)));
        assertThat(refusal.code()).isEqualTo("delegated");
        staysOpen();
    }

    @Test
    void whatIsSentBesideTheAnswersIsRefused() {
        var answers = new HashMap<String, Object>(YES);
        answers.putAll(Map.of("number", "2022-1-1.9-9999", "outcome", "not-recommended", "surprise", "me"));
        var process = engineProbe.proposal(number);
        assertThat(catchThrowable(() -> engineProbe.sends(RECOMMENDER, task, answers)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting("path")
                                .containsExactlyInAnyOrder("/number", "/outcome", "/surprise"));
        engineProbe.sends(RECOMMENDER, task, YES);
        engineProbe.expectStatus(number, "recommended");
        var variables = engineProbe
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
        engineProbe.sends(RECOMMENDER, task, YES);
        assertThat(catchThrowable(() -> engineProbe.sends(RECOMMENDER, task, YES)))
                .isNotNull();
        engineProbe.expectStatus(number, "recommended");
        assertThat(engineProbe
                        .bean(JdbcClient.class)
                        .sql("select count(*) from recommendation")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void overHttpThereIsNoOtherWayEither() {
        var client = actors.house.as(RECOMMENDER);
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
        assertThat(engineProbe.runtime.getVariables(task.getExecutionId()))
                .containsOnly(Map.entry("number", this.number));
        staysOpen();
    }
}
