package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.doors.Intruder.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each duty needs it gets: the other half of what the attacks show. */
@LianshenTest
class DutiesSeeTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    private House house;
    private String number;

    @BeforeEach
    void aProposalIsOnItsWay() {
        house = new House(port, catalogue);
        number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
    }

    @ParameterizedTest
    @CsvSource({
        "manager, /history/process-instance?processInstanceBusinessKey=, true",
        "manager, /history/activity-instance?activityId=task_recommendProposal&number=, true",
        "manager, /history/task?processInstanceBusinessKey=, true",
        "manager, /process-instance?businessKey=, true",
        "manager, /task?processInstanceBusinessKey=, true",
        "admin, /history/process-instance?processInstanceBusinessKey=, true",
        "admin, /history/task?processInstanceBusinessKey=, true",
        "admin, /process-instance?businessKey=, true",
        "admin, /user?number=, true",
        "admin, /authorization?number=, true",
        "admin, /group?number=, true",
        "designer, /process-definition?number=, true",
        "designer, /deployment?number=, true",
        "designer, /process-instance?businessKey=, false",
        "designer, /history/process-instance?processInstanceBusinessKey=, false",
        "designer, /history/task?processInstanceBusinessKey=, false",
        "officer, /task?processInstanceBusinessKey=, true",
        "finance, /task?processInstanceBusinessKey=, false",
        "manager, /user?number=, true"
    })
    void theEnginesAnswers(String account, String call, boolean something) throws IOException {
        var path = call.contains("number=") ? call.replaceAll("[?&]number=", "") : call + number;
        var answer = new Intruder(port, account).get(ENGINE + path);
        assertThat(answer.statusCode()).as(account + path).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).isEmpty()).as(account + path).isEqualTo(!something);
    }

    @Test
    void aManagerSeesTheStepsThatAreDone() throws IOException {
        var manager = new Intruder(port, "manager");
        var instances = json(manager, "/history/process-instance?processInstanceBusinessKey=" + number);
        var recommendation = java.util.stream.StreamSupport.stream(instances.spliterator(), false)
                .filter(instance ->
                        instance.get("processDefinitionKey").asText().equals("recommendation"))
                .findFirst()
                .orElseThrow();
        assertThat(recommendation.get("endTime").isNull()).isFalse();
        var steps = json(
                manager,
                "/history/activity-instance?processInstanceId="
                        + recommendation.get("id").asText());
        assertThat(steps.findValuesAsText("activityId")).contains("task_recommendProposal");
    }

    private static JsonNode json(Intruder somebody, String path) throws IOException {
        return JSON.readTree(somebody.get(ENGINE + path).body());
    }
}
