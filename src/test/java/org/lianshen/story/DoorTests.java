package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reaches what. Outsiders reach no page and no call of the engine, by any route. */
@LianshenTest
class DoorTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/history/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda//api/engine/engine/default/task",
                "/camunda/./api/engine/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/"
            })
    void outsidersReachNothingOfTheEngine(String path) {
        assertThat(house.as("applicant1").get(path).status()).isIn(400, 403);
        assertThat(house.as("agency-nrf").get(path).status()).isIn(400, 403);
        assertThat(house.anonymous().get(path).status()).isIn(302, 400, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/rest/task"})
    void thereIsNoOtherEngineApi(String path) {
        assertThat(house.as("admin").get(path).status()).isEqualTo(404);
    }

    @Test
    void outsidersCannotPostToTheEngine() {
        assertThat(house.as("applicant1").engine("/task", Map.of()).status()).isEqualTo(403);
        assertThat(house.as("agency-nrf").engine("/filter/x/list", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void nobodySetsUpAnAdministratorOrDeploys() {
        for (var account : new String[] {"officer", "admin"}) {
            assertThat(house.as(account)
                            .post("/camunda/api/admin/setup/default/user/create", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(house.as(account).engine("/deployment/create", Map.of()).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void officersUseTheirFiltersButNotCockpitOrAdmin() {
        var filters = house.as("officer")
                .engine("/filter?resourceType=Task")
                .expect(200)
                .json();
        assertThat(filters)
                .extracting(filter -> filter.get("name").asText())
                .containsExactlyInAnyOrder("待认领 · To claim", "我的任务 · My tasks", "逾期 · Overdue");
        filters.forEach(filter -> house.as("officer")
                .engine("/filter/" + filter.get("id").asText() + "/list", Map.of())
                .expect(200));
        assertThat(house.as("officer").get("/camunda/app/cockpit/default/").status())
                .isEqualTo(403);
        assertThat(house.as("officer").get("/camunda/app/admin/default/").status())
                .isEqualTo(403);
        assertThat(house.as("manager").get("/camunda/app/cockpit/default/").status())
                .isEqualTo(200);
        assertThat(house.as("admin").get("/camunda/app/admin/default/").status())
                .isEqualTo(200);
    }

    @Test
    void anotherOrganisationsProposalLooksAbsent() {
        var number = house.applicantSubmits("1.9");
        var foreign = house.as("applicant2").get("/api/proposals/" + number);
        var absent = house.as("applicant2").get("/api/proposals/2022-1-1.9-9999");
        assertThat(foreign.expect(404).text().replace(number, ""))
                .isEqualTo(absent.expect(404).text().replace("2022-1-1.9-9999", ""));
        house.as("applicant2").get("/api/proposals/" + number + "/history").expect(404);
        house.as("applicant2").get("/api/proposals/" + number + "/documents").expect(404);
        house.as("applicant2")
                .post("/api/proposals/" + number + "/withdrawal", "{}")
                .expect(404);
        house.as("recommender-moe").get("/api/proposals/" + number).expect(404);
        house.as("recommender-sc-kjt").get("/api/proposals/" + number).expect(200);
        house.as("agency-nrf").get("/api/proposals/" + number).expect(404);
        house.as("expert01").get("/api/proposals/" + number).expect(404);
        house.as("officer").get("/api/proposals/" + number).expect(200);
        house.anonymous().get("/api/proposals/" + number).expect(401);
    }

    @Test
    void oneReviewerSeesNothingOfAnothers() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        var task = house.task("expert01", number, "score-proposal");
        var stranger = house.as("expert02");
        assertThat(stranger.engine("/task/" + task).status()).isIn(403, 404);
        assertThat(stranger.engine("/task/" + task + "/form-variables").status())
                .isIn(403, 404);
        assertThat(stranger.engine("/task/" + task + "/deployed-form").status()).isIn(403, 404);
        assertThat(stranger.engine("/task/" + task + "/claim", Map.of("userId", "expert02"))
                        .status())
                .isIn(403, 404, 409);
        assertThat(house.resends("expert02", task, House.sheet(1)).status()).isIn(403, 404, 409);
        stranger.engine("/history/task").expect(403);
    }

    @Test
    void whoMayDoATaskMayNotChangeIt() {
        var number = house.applicantSubmits("1.9");
        var recommender = house.as("recommender-sc-kjt");
        var task = "/task/" + house.task("recommender-sc-kjt", number, "recommend-proposal");
        recommender.engine(task + "/assignee", Map.of("userId", "officer")).expect(403);
        recommender
                .engine(task + "/variables", Map.of("modifications", Map.of("outcome", Map.of("value", "recommended"))))
                .expect(403);
        recommender.engine(task + "/complete", Map.of()).expect(403);
        recommender.engine(task + "/delegate", Map.of("userId", "officer")).expect(403);
        recommender
                .engine(task + "/identity-links", Map.of("userId", "applicant1", "type", "candidate"))
                .expect(403);
        house.expectStatus(number, "submitted");
    }

    @Test
    void whoClaimedATaskMayGiveItBackAndNobodyElse() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        var task = "/task/" + house.task("officer", number, "check-formal-requirements");
        house.as("officer").engine(task + "/claim", Map.of("userId", "officer")).expect(204);
        house.as("liaison").engine(task + "/unclaim", Map.of()).expect(404);
        house.as("officer").engine(task + "/unclaim", Map.of()).expect(204);
        house.as("officer").engine(task + "/claim", Map.of("userId", "officer")).expect(204);
    }

    @Test
    void whoIsNotLoggedInIsAskedToEvenWhenWriting() {
        var answer = house.anonymous().post("/api/proposals", Map.of()).expect(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }
}
