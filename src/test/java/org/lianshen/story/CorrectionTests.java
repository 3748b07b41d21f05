package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.desk.SampleFile;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a correction may change, and how those who decided before see what it changed. */
@LianshenTest
class CorrectionTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;
    ApiClient applicant;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        applicant = house.as("applicant1");
    }

    private String returned() {
        var number = house.applicantDrafts("1.9", content -> {});
        applicant
                .upload("/api/proposals/" + number + "/documents", "proposal-text", "old.pdf", SampleFile.pdf("old"))
                .expect(201);
        house.submit(number).expect(202);
        house.recommenderRecommends(number);
        house.officerReturns(number, "请修改");
        return number;
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "puts another recommender into a returned proposal, or leaves it out, after one has vouched for it",
            as = "applicant",
            meets = "422 with what would do; the recommender stays")
    void theRecommenderStays() {
        var number = returned();
        var read = applicant.get("/api/proposals/" + number).expect(200);
        var content = (ObjectNode) read.json();
        for (var other : new String[] {"moe", "nobody", null}) {
            var refused = applicant
                    .put(
                            "/api/proposals/" + number,
                            content.put("recommender", other),
                            Map.of("If-Match", read.header("ETag")))
                    .expect(422);
            assertThat(refused.json().get("errors").findValuesAsText("path")).contains("/recommender");
            assertThat(refused.json().get("message").get("zh").asText()).contains("sc-kjt", "不能更换推荐单位");
            assertThat(refused.json().get("message").get("en").asText()).contains("sc-kjt", "withdraw");
        }
        house.applicantCorrects(number, changed -> changed.put("durationMonths", 30));
        house.as("recommender-moe").get("/api/proposals/" + number).expect(404);
        house.as("recommender-sc-kjt").get("/api/proposals/" + number).expect(200);
    }

    /** As such a swap may stand in the database from before it was refused. */
    @Test
    void aRecommenderSwappedBeforeIsRefusedAtSubmissionUntilItIsPutBack() {
        var number = returned();
        jdbc.sql("update proposal set content = jsonb_set(content::jsonb, '{recommender}', '\"moe\"')::text,"
                        + " recommender = 'moe' where number = :number")
                .param("number", number)
                .update();
        assertThat(house.submit(number).expect(422).json().get("errors").findValuesAsText("path"))
                .containsExactly("/recommender");
        house.applicantCorrects(number, content -> content.put("recommender", "sc-kjt"));
        house.expectStatus(number, "recommended");
    }

    @Test
    void theOfficerSeesWhatTheCorrectionChanged() {
        var number = returned();
        var documents = "/api/proposals/" + number + "/documents";
        var old = applicant.get(documents).json().get(0).get("id").asText();
        applicant.delete(documents + "/" + old, Map.of()).expect(204);
        applicant
                .upload(documents, "proposal-text", "new.pdf", SampleFile.pdf("new"))
                .expect(201);
        applicant.upload(documents, "other", "more.pdf", SampleFile.pdf("more")).expect(201);
        house.applicantCorrects(number, content -> {
            content.put("durationMonths", 30);
            ((ObjectNode) content.get("title")).put("en", "Another title");
            ((ObjectNode) content.get("participants").get(0)).put("kind", "institute");
        });
        var task = house.task("officer", number, "check-formal-requirements");
        var shown = house.shown("officer", task);
        assertThat(shown.get("hasChanges").get("value").asBoolean()).isTrue();
        var rows = House.json(shown, "changes");
        assertThat(rows.findValuesAsText("now")).contains("30", "Another title", "new.pdf", "more.pdf");
        assertThat(rows.findValuesAsText("before")).contains("old.pdf", "—");
        assertThat(rows.findValuesAsText("field")).anyMatch(field -> field.contains("cn1 · "));
        for (var account : new String[] {"officer", "recommender-sc-kjt", "applicant1"}) {
            var page = house.as(account).page("/proposals/" + number, "zh").text();
            assertThat(page)
                    .as(account)
                    .contains("修改前", "Another title", "科研院所", documents + "/" + old, "old.pdf", "more.pdf");
            assertThat(page).as(account).contains(account.startsWith("recommender") ? "推荐以来的修改" : "退回以来的修改");
        }
        house.as("officer").get(documents + "/" + old).expect(200);
    }

    @Test
    void aCorrectionThatChangesNothingIsToldAsSuch() {
        var number = returned();
        house.submit(number).expect(202);
        var task = house.task("officer", number, "check-formal-requirements");
        var shown = house.shown("officer", task);
        assertThat(shown.get("hasChanges").get("value").asBoolean()).isFalse();
        assertThat(shown.get("roundText").get("value").asText()).containsAnyOf("没有任何修改", "nothing was changed");
    }

    @Test
    void beforeAnyCorrectionNothingIsCompared() {
        var number = house.applicantSubmits("1.9");
        assertThat(house.shown("recommender-sc-kjt", house.task("recommender-sc-kjt", number, "recommend-proposal"))
                        .get("hasChanges")
                        .get("value")
                        .asBoolean())
                .isFalse();
        house.recommenderRecommends(number);
        assertThat(house.as("officer").page("/proposals/" + number, "zh").text())
                .doesNotContain("修改前");
    }
}
