package org.lianshen.process.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.process.acting.Colleagues.OFFICER;
import static org.lianshen.process.acting.Colleagues.only;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tasks go to somebody of the same duty, with a reason, a record and letters; reviewers' tasks do not. */
@LianshenTest
class HandOversProcessTests {

    @LocalServerPort
    int port;

    Colleagues house;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        house = new Colleagues(context, port);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    private JsonNode actions(String reader, String task) {
        return house.house
                .as(reader)
                .get("/api/monitor/tasks/" + task)
                .expect(200)
                .json()
                .get("actions");
    }

    @Test
    void aTaskGoesToAColleagueWithItsReasonAndBothHearOfIt() {
        var task = house.officersTask();
        house.claims("officer", task);

        var done = only(house.handsOver(OFFICER, "  请假  ", task));

        assertThat(done.get("done").asBoolean()).isTrue();
        assertThat(done.at("/message/en").asText()).contains("Officer Two");
        assertThat(house.holder(task)).isEqualTo(OFFICER);
        for (var reader : List.of("manager", "officer", "chair")) {
            var action = actions(reader, task).get(0);
            assertThat(action.get("kind").asText()).isEqualTo("hand-over");
            assertThat(action.at("/from/en").asText()).contains("officer");
            assertThat(action.at("/to/en").asText()).contains(OFFICER);
            assertThat(action.get("reason").asText()).isEqualTo("请假");
            assertThat(action.at("/by/en").asText()).contains("manager");
        }
        assertThat(house.letters("task-handed-over")).containsExactly("officer-two@example.org", "officer@example.org");
    }

    @Test
    void whoTakesOverFinishesIt() {
        var task = house.officersTask();
        house.claims("officer", task);
        house.handsOver(OFFICER, "请假", task).expect(200);
        house.house.resends(OFFICER, task, house.passing(task)).expect(204);
        assertThat(house.tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void aDraftStaysWithWhoeverTypedIt() {
        var task = house.officersTask();
        house.claims("officer", task);
        var draft = "/api/tasks/" + task + "/draft";
        var secret = "{\"answers\":{\"reason\":\"还没想好\"}}";
        house.house.as("officer").put(draft, secret, Map.of()).expect(200);

        house.handsOver(OFFICER, "请假", task).expect(200);

        assertThat(house.house.as(OFFICER).get(draft).expect(204).text()).isEmpty();
        house.house.as("officer").get(draft).expect(404);
        house.handsOver("officer", "销假", task).expect(200);
        assertThat(house.house.as("officer").get(draft).expect(200).text()).contains("还没想好");
    }

    @Test
    void onlySomebodyOfTheSameDutyTakesIt() {
        var task = house.officersTask();
        for (var other : List.of("finance", "manager", "expert01", "applicant1")) {
            var refused = only(house.handsOver(other, "试一试", task));
            assertThat(refused.get("code").asText()).as(other).isEqualTo("other-duty");
        }
        var number = house.house.applicantSubmits("1.3");
        var recommenders = house.house.task("recommender-sc-kjt", number, "recommend-proposal");
        assertThat(only(house.handsOver("recommender-moe", "试一试", recommenders))
                        .get("code")
                        .asText())
                .isEqualTo("other-duty");
        assertThat(house.holder(task)).isNull();
        assertThat(house.letters("task-handed-over")).isEmpty();
        assertThat(actions("manager", task)).isEmpty();
    }

    @Test
    void whoHasItAlreadyDoesNotGetItAgain() {
        var task = house.officersTask();
        house.claims("officer", task);
        assertThat(only(house.handsOver("officer", "试一试", task)).get("code").asText())
                .isEqualTo("theirs-already");
    }

    @Test
    void aReviewersTaskIsReplacedAndNotHandedOver() {
        house.house.expertsExist();
        var number = inReview();
        var task = house.house.task("expert01", number, "score-proposal");
        for (var other : List.of("expert09", "officer")) {
            var refused = only(house.handsOver(other, "试一试", task));
            assertThat(refused.get("code").asText()).isEqualTo("reviewers-task");
            assertThat(refused.at("/message/zh").asText()).contains("回避审查");
        }
        assertThat(house.house.tasks("expert09", number, "score-proposal")).isEmpty();
    }

    @Test
    void theChairDoesNotApproveUnderAnotherAccount() {
        house.house.expertsExist();
        var number = inReview();
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            house.house.expertScores(expert, number, 90);
        }
        house.house.chairSettles("1.9");
        var task = house.house.task("approver", House.CALL + "-1.9", "approve-list");
        assertThat(only(house.handsOver(Colleagues.CHAIRS_OTHER_SELF, "试一试", task))
                        .get("code")
                        .asText())
                .isEqualTo("four-eyes");
        assertThat(only(house.handsOver("approver", "请办理", task)).get("done").asBoolean())
                .isTrue();
    }

    @Test
    void manyAtOnceEachForItself() {
        var claimed = house.officersTask();
        house.claims("officer", claimed);
        var open = house.officersTask();
        var number = house.house.applicantSubmits("1.3");
        var recommenders = house.house.task("recommender-sc-kjt", number, "recommend-proposal");

        var results = house.handsOver(OFFICER, "请假", claimed, recommenders, "no-such-task", open)
                .expect(200)
                .json()
                .get("results");

        assertThat(StreamSupport.stream(results.spliterator(), false)
                        .map(each -> each.get("done").asBoolean()
                                ? "done"
                                : each.get("code").asText()))
                .containsExactly("done", "other-duty", "task-gone", "done");
        assertThat(house.holder(claimed)).isEqualTo(OFFICER);
        assertThat(house.holder(open)).isEqualTo(OFFICER);
        assertThat(house.holder(recommenders)).isNull();
    }

    @Test
    void withoutReasonPersonOrTaskNothingIsDone() {
        var task = house.officersTask();
        house.handsOver(OFFICER, " ", task).expect(422);
        house.handsOver(" ", "请假", task).expect(422);
        house.handsOver("nobody-here", "请假", task).expect(422);
        house.handsOver(OFFICER, "请假").expect(422);
        house.handsOver(OFFICER, "长".repeat(2001), task).expect(422);
        assertThat(house.holder(task)).isNull();
    }

    @Test
    void thePageSaysWhatIsMissing() {
        var task = house.officersTask();
        var manager = BrowserSession.loggedIn(port, "manager");
        manager.get("/monitor/tasks");
        var answer = manager.submit(
                "/monitor/tasks/hand-overs",
                Map.of("shown", task, "all", "true", "to", OFFICER, "reason", "", "late", "", "page", "0"));
        assertThat(answer.body()).contains("role=\"alert\"", "Please give a reason.");
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void onlyManagersActAndOfficersAndTheChairLook() {
        var task = house.officersTask();
        var body = Map.of("tasks", List.of(task), "to", OFFICER, "reason", "请假");
        for (var account : List.of("officer", "chair", "admin", "liaison", "expert01", "applicant1")) {
            house.house.as(account).post("/api/monitor/tasks/hand-overs", body).expect(403);
        }
        for (var account : List.of("admin", "liaison", "recommender-sc-kjt", "expert01", "applicant1")) {
            house.house.as(account).get("/api/monitor/tasks").expect(403);
            house.house.as(account).get("/api/monitor/tasks/" + task).expect(403);
        }
        house.house.as("chair").get("/api/monitor/tasks").expect(200);
    }

    private String inReview() {
        var number = house.house.applicantSubmits("1.9");
        house.house.recommenderRecommends(number);
        house.house.officerPasses(number);
        house.house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.house.intakeCloses("1.9");
        house.house.officerAssigns("1.9");
        return number;
    }
}
