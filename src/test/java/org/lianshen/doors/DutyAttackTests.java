package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.doors.Intruder.ENGINE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.identity.Role;
import org.lianshen.process.account.AccountOffice;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deciding without the duty, giving duties to oneself, and making those who decided disappear. */
@LianshenTest
class DutyAttackTests {

    private static final String GUEST = "guest-of-the-duty-tests";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    AccountOffice office;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        office.open(AccountOffice.plain(GUEST, "Guest", Role.EXPERT), LianshenTest.PASSWORD);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from task_receipt where account = :guest")
                .param("guest", GUEST)
                .update();
        identity.deleteMembership(GUEST, "closed");
        identity.deleteUser(GUEST);
        authorizations
                .createAuthorizationQuery()
                .userIdIn("admin")
                .resourceId("*")
                .list()
                .forEach(permit -> authorizations.deleteAuthorization(permit.getId()));
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "A form sent, and its task claimed, without the duty: also with every permit that Admin can give",
            as = "admin",
            meets = "404 without the permit, 422 with it; nobody has the task, it stays open")
    void decidingWithoutTheDuty() {
        var number = house.applicantSubmits("1.9");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        var admin = new Intruder(port, "admin");
        assertThat(claim(admin, task).statusCode()).isEqualTo(404);
        assertThat(send(admin, task).statusCode()).isEqualTo(404);
        var all = Map.of(
                "type", 1, "permissions", List.of("ALL"), "userId", "admin", "resourceType", 7, "resourceId", "*");
        assertThat(admin.ask("POST", ENGINE + "/authorization/create", all).statusCode())
                .isEqualTo(200);
        assertThat(claim(admin, task).statusCode()).isEqualTo(422);
        assertThat(claim(admin, task).body()).contains("不属于您的职责", "not your duty");
        assertThat(send(admin, task).statusCode()).isEqualTo(422);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
        house.expectStatus(number, "submitted");
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "A form sent without its task being claimed",
            as = "recommender",
            meets = "422, the task stays open")
    void decidingWithoutTheClaim() {
        var number = house.applicantSubmits("1.9");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        var answer = send(new Intruder(port, "recommender-sc-kjt"), task);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请先认领", "Claim the task first");
        house.expectStatus(number, "submitted");
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "A duty given to oneself, or to a second account with one's own address",
            as = "admin",
            meets = "422, no duty is added")
    void dutiesForOneself() {
        var admin = new Intruder(port, "admin");
        var own = give(admin, "admin", "chair");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("不能给自己", "to themselves");
        var profile = Map.of("id", GUEST, "firstName", "", "lastName", "Guest", "email", "Admin@example.org");
        assertThat(admin.ask("PUT", ENGINE + "/user/" + GUEST + "/profile", profile)
                        .statusCode())
                .isEqualTo(204);
        assertThat(give(admin, GUEST, "chair").statusCode()).isEqualTo(422);
        assertThat(identity.createGroupQuery()
                        .groupMember("admin")
                        .groupId("chair")
                        .count())
                .isZero();
        assertThat(identity.createGroupQuery()
                        .groupMember(GUEST)
                        .groupId("chair")
                        .count())
                .isZero();
    }

    @Test
    void whoGaveADutyIsKeptWithTheDecisionTakenByIt() {
        assertThat(give(new Intruder(port, "admin"), GUEST, "recommender-sc-kjt")
                        .statusCode())
                .isEqualTo(204);
        assertThat(give(new Intruder(port, "admin"), GUEST, "recommender").statusCode())
                .isEqualTo(204);
        var number = house.applicantSubmits("1.9");
        house.sends(
                        GUEST,
                        house.task(GUEST, number, "recommend-proposal"),
                        Map.of("decision", "recommend", "opinion", "同意推荐"))
                .expect(204);
        var receipt = jdbc.sql("select duty, duty_given_by from task_receipt where account = :guest")
                .param("guest", GUEST)
                .query()
                .singleRow();
        assertThat(receipt).containsEntry("duty", "recommender-sc-kjt").containsEntry("duty_given_by", "admin");
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "An account deleted that has decided or handed in something",
            as = "admin",
            meets = "422, saying that it can be closed; the account stays")
    void whoActedIsNotDeleted() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        var admin = new Intruder(port, "admin");
        for (var account : List.of("applicant1", "recommender-sc-kjt", "expert01")) {
            var answer = admin.ask("DELETE", ENGINE + "/user/" + account, null);
            assertThat(answer.statusCode()).as(account).isEqualTo(422);
            assertThat(answer.body()).contains("不能删除", "cannot be deleted", "closed");
        }
        assertThat(admin.ask("DELETE", ENGINE + "/user/" + GUEST, null).statusCode())
                .isEqualTo(204);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "A closed account logs in; what it held is kept from others",
            as = "expert, dismissed",
            meets = "401; its tasks are open again, its letters stop")
    void aClosedAccountIsOut() {
        var admin = new Intruder(port, "admin");
        give(admin, GUEST, "recommender-sc-kjt");
        give(admin, GUEST, "recommender");
        var number = house.applicantSubmits("1.9");
        var task = house.task(GUEST, number, "recommend-proposal");
        assertThat(claimFor(new Intruder(port, GUEST), GUEST, task).statusCode())
                .isEqualTo(204);
        assertThat(give(admin, GUEST, "closed").statusCode()).isEqualTo(204);
        assertThat(new Intruder(port, GUEST).get("/api/proposals").statusCode()).isEqualTo(401);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
        assertThat(admin.ask("DELETE", ENGINE + "/group/closed/members/" + GUEST, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Intruder(port, GUEST).get("/api/proposals").statusCode()).isEqualTo(200);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "The last administrator deleted, closed or put out of the group; a group of the house deleted",
            as = "admin",
            meets = "422, they stay")
    void theLastAdministratorAndTheHousesGroups() {
        var admin = new Intruder(port, "admin");
        assertThat(admin.ask("DELETE", ENGINE + "/user/admin", null).statusCode())
                .isEqualTo(422);
        assertThat(give(admin, "admin", "closed").statusCode()).isEqualTo(422);
        var out = admin.ask("DELETE", ENGINE + "/group/camunda-admin/members/admin", null);
        assertThat(out.statusCode()).isEqualTo(422);
        assertThat(out.body()).contains("最后一位管理员", "the last administrator");
        for (var group : List.of("camunda-admin", "officer", "closed", "recommender-sc-kjt", "agency-nrf")) {
            assertThat(admin.ask("DELETE", ENGINE + "/group/" + group, null).statusCode())
                    .as(group)
                    .isEqualTo(422);
        }
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(1);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "A weak password, for oneself and for a new account",
            as = "expert, admin",
            meets = "422, saying what would do; the old password stays")
    void weakPasswords() {
        var own = new Intruder(port, GUEST)
                .ask(
                        "PUT",
                        ENGINE + "/user/" + GUEST + "/credentials",
                        Map.of("password", "1", "authenticatedUserPassword", LianshenTest.PASSWORD));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("口令过短", "too short");
        var made = new Intruder(port, "admin")
                .ask(
                        "POST",
                        ENGINE + "/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", "weak", "firstName", "", "lastName", "x"),
                                "credentials",
                                Map.of("password", "weak-password")));
        assertThat(made.statusCode()).isEqualTo(422);
        assertThat(identity.createUserQuery().userId("weak").count()).isZero();
        assertThat(new Intruder(port, GUEST).get("/api/proposals").statusCode()).isEqualTo(200);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "One's own address set to somebody else's",
            as = "expert, admin",
            meets = "422, saying where it is changed by a confirmed link; the address stays")
    void anotherAddressForOneself() {
        for (var account : List.of(GUEST, "admin")) {
            var profile = Map.of("id", account, "firstName", "", "lastName", "x", "email", "chair@example.org");
            var answer = new Intruder(port, account).ask("PUT", ENGINE + "/user/" + account + "/profile", profile);
            assertThat(answer.statusCode()).as(account).isEqualTo(422);
            assertThat(answer.body()).contains("/account");
            assertThat(identity.createUserQuery().userId(account).singleResult().getEmail())
                    .isEqualTo(account + "@example.org");
        }
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "How many review a proposal, and how many are done, from the form's variables or by a query",
            as = "expert",
            meets = "the engine's own variables are not shown; 422 for who asks for them")
    void howManyReviewWithOne() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        var shown = house.shown("expert01", house.task("expert01", number, "score-proposal"));
        assertThat(shown.has("nrOfInstances")).isFalse();
        assertThat(shown.has("nrOfActiveInstances")).isFalse();
        assertThat(shown.has("nrOfCompletedInstances")).isFalse();
        assertThat(shown.has("loopCounter")).isFalse();
        var expert = new Intruder(port, "expert01");
        for (var name : List.of("nrOfInstances", "nrOfCompletedInstances", "loopCounter")) {
            assertThat(expert.get(ENGINE + "/task?processVariables=" + name + "_eq_1")
                            .statusCode())
                    .as(name)
                    .isEqualTo(422);
            assertThat(expert.ask("POST", ENGINE + "/task", named(name.toUpperCase(Locale.ROOT)))
                            .statusCode())
                    .as("in capitals " + name)
                    .isEqualTo(422);
            assertThat(expert.ask("POST", ENGINE + "/task", sortedBy(name)).statusCode())
                    .as("sorted by " + name)
                    .isEqualTo(422);
            for (var asked : List.of("/list", "/count")) {
                assertThat(expert.ask("POST", ENGINE + "/filter/" + filter(expert) + asked, named(name))
                                .statusCode())
                        .as("laid over a filter: " + asked + " " + name)
                        .isEqualTo(422);
            }
        }
        assertThat(expert.ask("POST", ENGINE + "/task", named("number")).statusCode())
                .isEqualTo(200);
    }

    private static String filter(Intruder somebody) {
        return somebody.get(ENGINE + "/filter").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static Map<String, ?> named(String variable) {
        return Map.of(
                "processVariables",
                List.of(Map.of("name", variable, "operator", "eq", "value", 1)),
                "variableNamesIgnoreCase",
                true);
    }

    private static Map<String, ?> sortedBy(String variable) {
        return Map.of(
                "sorting",
                List.of(Map.of(
                        "sortBy",
                        "processVariable",
                        "sortOrder",
                        "asc",
                        "parameters",
                        Map.of("variable", variable, "type", "Integer"))));
    }

    private static HttpResponse<String> claim(Intruder intruder, String task) {
        return claimFor(intruder, "admin", task);
    }

    private static HttpResponse<String> claimFor(Intruder intruder, String account, String task) {
        return intruder.ask("POST", ENGINE + "/task/" + task + "/claim", Map.of("userId", account));
    }

    private static HttpResponse<String> send(Intruder intruder, String task) {
        return intruder.ask(
                "POST",
                ENGINE + "/task/" + task + "/submit-form",
                Map.of("variables", Map.of("decision", Map.of("value", "recommend"))));
    }

    private static HttpResponse<String> give(Intruder admin, String account, String group) {
        return admin.ask("PUT", ENGINE + "/group/" + group + "/members/" + account, Map.of());
    }
}
