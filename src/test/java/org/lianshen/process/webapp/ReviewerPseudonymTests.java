package org.lianshen.process.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.client.ApiClient.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever watches the engine reads who reviews only when it is decided, and cannot ask for it before. */
@LianshenTest
class ReviewerPseudonymTests {

    private static final DirectionId ROUND = new DirectionId(House.CALL, "1.9");
    private static final String EXPERT = "expert01";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReviewerPseudonyms pseudonyms;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private String number;
    private String task;

    private void expertClaims() {
        house = new House(port, catalogue);
        house.expertsExist();
        number = house.applicantSubmits(ROUND.code());
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", ROUND.code(), "m1", number, "accepted");
        house.intakeCloses(ROUND.code());
        house.officerAssigns(ROUND.code());
        task = house.task(EXPERT, number, "score-proposal");
        house.as(EXPERT)
                .engine("/task/" + task + "/claim", Map.of("userId", EXPERT))
                .expect(204);
    }

    private String pseudonym() {
        return pseudonyms.of(ROUND.key(), EXPERT).text().en();
    }

    private Answer asks(String account, String path) {
        return house.as(account).get(ENGINE + path);
    }

    private JsonNode one(String account, String path) {
        for (var row : asks(account, path).expect(200).json()) {
            if (task.equals(row.path("id").asText())
                    || task.equals(row.path("taskId").asText())) {
                return row;
            }
        }
        throw new AssertionError("Not there: " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin"})
    void whoeverWatchesReadsAPseudonym(String account) {
        expertClaims();
        assertThat(one(account, "/task").get("assignee").asText()).isEqualTo(pseudonym());
        assertThat(one(account, "/task?taskId=" + task).get("assignee").asText())
                .isEqualTo(pseudonym());
        assertThat(one(account, "/history/task").get("assignee").asText()).isEqualTo(pseudonym());
        assertThat(one(account, "/history/activity-instance").get("assignee").asText())
                .isEqualTo(pseudonym());
        assertThat(asks(account, "/task/" + task + "/identity-links")
                        .expect(200)
                        .json()
                        .findValuesAsText("userId"))
                .isNotEmpty()
                .containsOnly(pseudonym());
        assertThat(one(account, "/history/user-operation").get("userId").asText())
                .isEqualTo(pseudonym());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/history/task", "/history/activity-instance"})
    void askedInAnyWayItIsTheSame(String path) {
        expertClaims();
        var posted = house.as("manager").engine(path, Map.of()).expect(200).text();
        assertThat(posted).contains(pseudonym()).doesNotContain(EXPERT);
        var linked = house.as("manager")
                .send(house.as("manager").request(ENGINE + path).header("Accept", "application/hal+json"));
        assertThat(linked.text()).doesNotContain(EXPERT);
    }

    @Test
    void thePermitOfATaskDoesNotTellWhose() {
        expertClaims();
        var permits = asks("admin", "/authorization?resourceType=7").expect(200);
        assertThat(permits.text()).contains(pseudonym()).doesNotContain(EXPERT);
        assertThat(asks("admin", "/authorization?resourceType=1").expect(200).text())
                .contains(EXPERT);
        assertThat(asks("admin", "/user").expect(200).text()).contains(EXPERT);
    }

    @Test
    void whatTheEngineSaysOfAFailureNamesNobody() {
        expertClaims();
        var instance = one("manager", "/task").get("processInstanceId").asText();
        jdbc.sql("update act_hi_procinst set delete_reason_ = :why, start_user_id_ = :who where proc_inst_id_ = :id")
                .param("why", "No mail for " + EXPERT + ".")
                .param("who", EXPERT)
                .param("id", instance)
                .update();
        var row = asks("manager", "/history/process-instance?processInstanceId=" + instance)
                .expect(200)
                .json()
                .get(0);
        assertThat(row.get("deleteReason").asText()).isEqualTo("No mail for " + pseudonym() + ".");
        assertThat(row.get("startUserId").asText()).isEqualTo(pseudonym());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/count?assignee=%s",
                "/task/count?assigneeLike=%s",
                "/task/count?assigneeIn=manager,%s",
                "/task/count?involvedUser=%s",
                "/task?sortBy=assignee&sortOrder=asc",
                "/history/task?taskAssignee=%s",
                "/history/task?sortBy=assignee&sortOrder=asc",
                "/history/activity-instance/count?taskAssignee=%s",
                "/history/process-instance/count?startedBy=%s",
                "/history/user-operation/count?userId=%s",
                "/variable-instance/count?variableValues=checkingExpert_eq_%s",
                "/authorization/count?userIdIn=%s",
                "/authorization/check?userId=%s&permissionName=READ&permissionValue=2&resourceName=task&resourceType=7"
            })
    void nobodyAsksByPerson(String path) {
        house = new House(port, catalogue);
        for (var name : List.of(EXPERT, "nobody")) {
            var answer = asks("admin", path.formatted(name)).expect(422);
            assertThat(answer.json().get("type").asText()).isEqualTo("NoSearchByPerson");
        }
    }

    @Test
    void nobodyAsksByPersonInABody() {
        house = new House(port, catalogue);
        for (Map<String, ?> body : List.<Map<String, ?>>of(
                Map.of("assignee", EXPERT),
                Map.of("assigneeIn", List.of(EXPERT)),
                Map.of("orQueries", List.of(Map.of("candidateUser", EXPERT))),
                Map.of("sorting", List.of(Map.of("sortBy", "assignee", "sortOrder", "asc"))))) {
            house.as("manager").engine("/task/count", body).expect(422);
        }
    }

    @Test
    void onesOwnAccountMayBeAskedFor() {
        house = new House(port, catalogue);
        asks("manager", "/task/count?assignee=manager").expect(200);
        house.as("manager").engine("/task", Map.of("assignee", "manager")).expect(200);
        asks("admin", "/user?memberOfGroup=expert").expect(200);
        asks("admin", "/authorization/count?userIdIn=officer&resourceType=1").expect(200);
    }

    @Test
    void whatIsDecidedNamesThem() {
        expertClaims();
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            house.expertScores(expert, number, 90);
        }
        assertThat(one("manager", "/history/task").get("assignee").asText()).isEqualTo(pseudonym());
        house.chairSettles(ROUND.code());
        house.approverApproves(ROUND.code());
        house.timePasses("P12D");
        house.expectStatus(number, "funded");
        assertThat(one("manager", "/history/task").get("assignee").asText()).isEqualTo(EXPERT);
    }
}
