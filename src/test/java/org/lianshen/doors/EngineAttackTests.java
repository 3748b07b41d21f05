package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.doors.Intruder.ENGINE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's calls and pages: only what a duty needs is open, to nobody else and on no other path. */
@LianshenTest
class EngineAttackTests {

    private static final List<String> EVERYBODY = List.of("expert01", "officer", "manager", "designer", "admin");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Attack(
            door = Door.ENGINE,
            tries = "The first administrator's set-up, with several methods, also while no administrator exists",
            as = "anonymous, applicant, officer, admin",
            meets = "400, 401 or 403, no account is made")
    void theSetUpOfAnAdministrator() {
        // the last administrator stays, whatever anybody asks: only the table itself can be without one
        jdbc.sql("delete from act_id_membership where user_id_ = 'admin' and group_id_ = 'camunda-admin'")
                .update();
        try {
            for (var account : List.of("", "applicant1", "officer", "manager", "admin")) {
                var somebody = new Intruder(port, account);
                for (var path : List.of(
                        "/camunda/api/admin/setup/default/user/create",
                        "/camunda/api/admin/setup/default/user/create/",
                        "/camunda/api/admin/setup/other/user/create")) {
                    for (var method : List.of("POST", "GET", "HEAD", "OPTIONS", "PUT")) {
                        var answer = somebody.ask(method, path, newUser());
                        assertThat(answer.statusCode())
                                .as(account + method + path)
                                .isIn(400, 401, 403);
                    }
                }
            }
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    @Test
    @Attack(
            door = Door.ENGINE,
            tries = "Revoke a permit, which nobody would heed",
            as = "admin",
            meets = "422, saying what would do; nothing is kept")
    void aRevocation() {
        var revocation = Map.of(
                "type", 2, "permissions", List.of("READ"), "userId", "officer", "resourceType", 7, "resourceId", "*");
        var answer = new Intruder(port, "admin").ask("POST", ENGINE + "/authorization/create", revocation);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("撤销类授权").contains("narrow the grant");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(2)
                        .count())
                .isZero();
    }

    @Test
    @Attack(
            door = Door.ENGINE,
            tries = "Comments and attachments of tasks and instances, read, written and deleted",
            as = "expert, officer, manager, designer, admin",
            meets = "403")
    void commentsAndAttachments() {
        closed("GET", "/task/1/comment", "/task/1/comment/1", "/task/1/attachment", "/task/1/attachment/1/data");
        closed("POST", "/task/1/comment/create", "/task/1/attachment/create");
        closed("DELETE", "/task/1/comment", "/task/1/comment/1", "/task/1/attachment/1");
        closed("PUT", "/task/1/comment", "/process-instance/1/comment");
        closed("GET", "/process-instance/1/comment");
        closed("DELETE", "/process-instance/1/comment", "/process-instance/1/comment/1");
    }

    @Test
    @Attack(
            door = Door.ENGINE,
            tries = "Instances, tasks, messages, signals, external tasks, decisions, history and migrations"
                    + " worked by hand",
            as = "expert, officer, manager, designer, admin",
            meets = "403, nothing runs that did not run before")
    void workByHand() {
        long before = runtime.createProcessInstanceQuery().count();
        closed(
                "POST",
                "/process-definition/key/joint-research/start",
                "/process-definition/key/joint-research/submit-form",
                "/process-definition/1/restart",
                "/process-definition/1/restart-async",
                "/process-instance/1/modification",
                "/process-instance/1/variables",
                "/process-instance/delete",
                "/process-instance/variables-async",
                "/process-instance/message-async",
                "/process-instance/job-retries",
                "/execution/1/signal",
                "/execution/1/messageSubscriptions/decided/trigger",
                "/execution/1/localVariables",
                "/execution/1/create-incident",
                "/event-subscription/1/trigger",
                "/message",
                "/signal",
                "/condition",
                "/task/create",
                "/external-task/fetchAndLock",
                "/external-task/1/complete",
                "/decision-definition/key/x/evaluate",
                "/case-definition/key/x/create",
                "/migration/execute",
                "/migration/generate",
                "/modification/execute",
                "/job/1/execute",
                "/history/cleanup",
                "/history/process-instance/delete",
                "/history/process-instance/set-removal-time",
                "/history/decision-instance/delete",
                "/telemetry/configuration",
                "/schema/log",
                "/identity/verify");
        closed(
                "PUT",
                "/process-definition/suspended",
                "/process-definition/1/suspended",
                "/process-definition/1/history-time-to-live",
                "/process-instance/suspended",
                "/process-instance/1/suspended",
                "/process-instance/1/variables/outcome",
                "/job/1/duedate",
                "/job/1/suspended",
                "/job-definition/suspended",
                "/batch/1/suspended",
                "/external-task/retries");
        closed(
                "DELETE",
                "/process-definition/1",
                "/process-definition/key/joint-research/delete",
                "/process-instance/1",
                "/history/process-instance/1",
                "/history/variable-instance/1",
                "/deployment/1",
                "/job/1",
                "/incident/1",
                "/batch/1",
                "/metrics/task-worker");
        closed("GET", "/version", "/schema/log", "/telemetry/configuration");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    @Attack(
            door = Door.ENGINE,
            tries = "Accounts, groups and permissions changed; a failed step tried again by who only watches",
            as = "officer, designer, manager",
            meets = "403, no account and no permission is added")
    void accountsByOthersThanAdministrators() {
        long permits = authorizations.createAuthorizationQuery().count();
        var all = Map.of("type", 0, "permissions", List.of("ALL"), "userId", "*", "resourceType", 0, "resourceId", "*");
        for (var account : List.of("officer", "designer", "manager")) {
            var somebody = new Intruder(port, account);
            assertThat(somebody.ask("POST", ENGINE + "/user/create", newUser()).statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("POST", ENGINE + "/authorization/create", all)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("PUT", ENGINE + "/group/camunda-admin/members/" + account, Map.of())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("DELETE", ENGINE + "/user/chair", null).statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("PUT", ENGINE + "/user/chair/credentials", Map.of("password", "x"))
                            .statusCode())
                    .isBetween(400, 404);
        }
        assertThat(new Intruder(port, "designer")
                        .ask("PUT", ENGINE + "/job/1/retries", Map.of("retries", 1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(permits);
        assertThat(identity.createUserQuery().userIdIn("intruder", "chair").count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/api/engine/engine",
                ENGINE + "/task",
                ENGINE + "/user",
                ENGINE + "/filter",
                ENGINE + "/history/task",
                ENGINE + "/deployment",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated"
            })
    @Attack(
            door = Door.ENGINE,
            tries = "Every page, script and call of the engine's webapps as an outsider",
            as = "anonymous, applicant, agency",
            meets = "the login page or 401; 403 for who is logged in")
    void outsiders(String path) {
        assertThat(new Intruder(port, "applicant1").get(path).statusCode()).isEqualTo(403);
        assertThat(new Intruder(port, "agency-nrf").get(path).statusCode()).isEqualTo(403);
        assertThat(new Intruder(port, "").get(path).statusCode()).isIn(302, 401);
        assertThat(new Intruder(port, "applicant1").ask("POST", path, Map.of()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                "/camunda/api/admin/auth/user/default/login/cockpit",
                ENGINE + "/process-instance",
                ENGINE + "/history/task",
                ENGINE + "/history/process-instance",
                ENGINE + "/deployment",
                ENGINE + "/user",
                ENGINE + "/authorization",
                ENGINE + "/job"
            })
    @Attack(
            door = Door.ENGINE,
            tries = "Cockpit, Admin and what they ask, as somebody who works on tasks only",
            as = "expert, recommender, officer",
            meets = "403")
    void workersInCockpitAndAdmin(String path) {
        for (var account : List.of("expert01", "recommender-sc-kjt", "officer")) {
            assertThat(new Intruder(port, account).get(path).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/other/task",
                "/camunda/api/engine/engine/DEFAULT/task",
                "/camunda/api/engine/engine/./default/task",
                "/camunda/api/engine/engine/default/../default/task",
                "/camunda/api/engine//engine/default/task",
                "/camunda/api/engine/engine/default;a=b/task",
                "/camunda/api/engine/engine/default%2ftask",
                "/camunda/api/engine/engine/default/%5ctask"
            })
    @Attack(
            door = Door.ENGINE,
            tries = "The list of one's tasks under another engine's name, or by an address that is not in its"
                    + " plain form",
            as = "officer",
            meets = "400 or 403, in both languages")
    void addressesReadTwoWays(String path) {
        var answer = new Intruder(port, "officer").get(path);
        assertThat(answer.statusCode()).isIn(400, 403);
        if (!path.contains("%")) {
            assertThat(answer.body()).contains("zh", "en");
        }
    }

    @Test
    @Attack(
            door = Door.ENGINE,
            tries = "A listed call with other kinds of content than JSON",
            as = "officer",
            meets = "4xx, nothing is read")
    void otherKindsOfContent() {
        var officer = new Intruder(port, "officer");
        for (var type : List.of(
                "application/xml", "application/x-www-form-urlencoded", "application/x-java-serialized-object")) {
            var answer = officer.ask("POST", ENGINE + "/task", type, "word");
            assertThat(answer.statusCode()).as(type).isBetween(400, 415);
        }
    }

    private void closed(String method, String... calls) {
        for (var account : EVERYBODY) {
            var somebody = new Intruder(port, account);
            for (var call : calls) {
                var answer = somebody.ask(method, ENGINE + call, method.equals("GET") ? null : Map.of());
                assertThat(answer.statusCode())
                        .as(account + " " + method + call)
                        .isEqualTo(403);
            }
        }
    }

    private static Map<String, ?> newUser() {
        return Map.of(
                "profile", Map.of("id", "intruder", "firstName", "", "lastName", "x"),
                "credentials", Map.of("password", "long-enough-1"));
    }
}
