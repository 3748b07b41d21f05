package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.desk.SampleFile;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The contract's calls about proposals, one by one. */
@LianshenTest
class ProposalApiTests {

    private static final byte[] PDF = SampleFile.pdf();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    ApiClient applicant;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        applicant = house.as("applicant1");
    }

    private ObjectNode content(String direction) {
        return Sample.jointResearch(
                catalogue.direction(new DirectionId(House.CALL, direction)).orElseThrow());
    }

    @Test
    void aDraftMayBeIncompleteButNotWrong() {
        var created = applicant
                .post("/api/proposals", Map.of("call", "2022-1", "direction", "1.9"))
                .expect(201);
        assertThat(created.json().get("number").asText()).isEqualTo("2022-1-1.9-0001");
        assertThat(created.json().get("status").asText()).isEqualTo("draft");
        assertThat(created.header("Location")).isEqualTo("/api/proposals/2022-1-1.9-0001");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        var refused = applicant
                .post("/api/proposals", "{\"call\":\"2022-1\",\"direction\":2.0,\"titel\":1}")
                .expect(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("errors").findValuesAsText("path")).contains("/direction", "/titel");
        applicant.post("/api/proposals", "{").expect(400);
        house.as("officer").post("/api/proposals", content("1.9")).expect(403);
    }

    @Test
    void contentChangesOnlyFromTheVersionItWasReadAt() {
        var number = house.applicantDrafts("1.9", content -> {});
        var read = applicant.get("/api/proposals/" + number).expect(200);
        var changed = (ObjectNode) read.json();
        changed.put("summary", "改过的摘要");
        applicant.put("/api/proposals/" + number, changed, Map.of()).expect(428);
        applicant
                .put("/api/proposals/" + number, changed, Map.of("If-Match", "\"99\""))
                .expect(412);
        var answer = applicant
                .put("/api/proposals/" + number, changed, Map.of("If-Match", read.header("ETag")))
                .expect(200);
        assertThat(answer.json().get("summary").asText()).isEqualTo("改过的摘要");
        applicant
                .put("/api/proposals/" + number, changed, Map.of("If-Match", read.header("ETag")))
                .expect(412);
        house.submit(number).expect(202);
        var submitted = applicant.get("/api/proposals/" + number);
        var late = applicant
                .put("/api/proposals/" + number, submitted.json(), Map.of("If-Match", submitted.header("ETag")))
                .expect(409);
        assertThat(late.json().get("type").asText()).endsWith("not-editable");
    }

    @Test
    void callAndDirectionOfADraftStay() {
        var number = house.applicantDrafts("1.9", content -> {});
        var read = applicant.get("/api/proposals/" + number);
        var moved = ((ObjectNode) read.json()).put("direction", "2.0");
        applicant
                .put("/api/proposals/" + number, moved, Map.of("If-Match", read.header("ETag")))
                .expect(422);
        var renumbered = ((ObjectNode) read.json()).put("number", "2022-1-1.9-0099");
        applicant
                .put("/api/proposals/" + number, renumbered, Map.of("If-Match", read.header("ETag")))
                .expect(422);
    }

    @Test
    void theSameKeyGetsTheSameReceipt() {
        var number = house.applicantDrafts("1.9", content -> {});
        var path = "/api/proposals/" + number + "/submission";
        applicant.post(path, "{}").expect(400);
        var first = applicant.post(path, "{}", Map.of("Idempotency-Key", "k")).expect(202);
        assertThat(first.json().get("sha256").asText()).hasSize(64);
        assertThat(first.json().get("number").asText()).isEqualTo(number);
        var again = applicant.post(path, "{}", Map.of("Idempotency-Key", "k")).expect(202);
        assertThat(again.text()).isEqualTo(first.text());
        applicant
                .post(path, "{\"findingsAcknowledged\":true}", Map.of("Idempotency-Key", "k"))
                .expect(409);
        applicant.post(path, "{}", Map.of("Idempotency-Key", "other")).expect(409);
    }

    @Test
    void manyAtOnceWithOneKeySubmitOnce() throws Exception {
        var number = house.applicantDrafts("1.9", content -> {});
        var path = "/api/proposals/" + number + "/submission";
        Callable<Answer> call =
                () -> new ApiClient(port, "applicant1").post(path, "{}", Map.of("Idempotency-Key", "k"));
        var pool = Executors.newFixedThreadPool(8);
        try {
            var receipts = new HashSet<String>();
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(16, call))) {
                receipts.add(answer.get().expect(202).text());
            }
            assertThat(receipts).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(house.tasks("recommender-sc-kjt", number, "recommend-proposal"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "summary, /summary",
        "declarations, /declarations/integrity",
        "participants, /participants",
        "startDate, /startDate"
    })
    void whatIsMissingIsToldAtSubmission(String part, String path) {
        var number = house.applicantDrafts("1.9", content -> content.remove(part));
        var refused = house.submit(number).expect(422);
        assertThat(refused.json().get("errors").findValuesAsText("path")).contains(path);
        house.expectStatus(number, "draft");
    }

    @Test
    void anUnknownRecommenderIsRefusedAtSubmission() {
        var number = house.applicantDrafts("1.9", content -> content.put("recommender", "nobody"));
        assertThat(house.submit(number).expect(422).json().get("errors").findValuesAsText("path"))
                .containsExactly("/recommender");
    }

    @Test
    void findingsDoNotBlockSubmission() {
        var number = house.applicantDrafts("1.9", content -> content.put("durationMonths", 48));
        house.submit(number).expect(202);
    }

    @Test
    void afterTheDeadlineNothingIsTaken() {
        var number = house.applicantDrafts("1.9", content -> {});
        house.timePasses("P31D");
        var late = house.submit(number).expect(409);
        assertThat(late.json().get("type").asText()).endsWith("deadline-passed");
        house.expectStatus(number, "draft");
    }

    @Test
    void documentsAreWhatTheySay() {
        var number = house.applicantDrafts("1.9", content -> {});
        var path = "/api/proposals/" + number + "/documents";
        var stored = applicant.upload(path, "proposal-text", "申报书.pdf", PDF).expect(201);
        var id = stored.json().get("id").asText();
        var served = applicant.get(path + "/" + id).expect(200);
        assertThat(served.header("Content-Disposition")).startsWith("attachment");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.response().body()).isEqualTo(PDF);
        applicant
                .upload(path, "proposal-text", "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                .expect(415);
        applicant.upload(path, "proposal-text", "a.exe", PDF).expect(415);
        applicant.upload(path, "proposal-text", "a.pdf", new byte[0]).expect(422);
        applicant.upload(path, "poem", "a.pdf", PDF).expect(422);
        applicant
                .upload(path, "proposal-text", "a.pdf", new byte[21 * 1024 * 1024])
                .expect(413);
        var climbing = applicant.upload(path, "other", "../folder/a.pdf", PDF).expect(201);
        assertThat(climbing.json().get("name").asText()).isEqualTo("a.pdf");
        assertThat(applicant
                        .get("/api/proposals/" + number)
                        .json()
                        .get("documents")
                        .findValuesAsText("kind"))
                .containsExactly("proposal-text", "other");
        house.submit(number).expect(202);
        applicant.upload(path, "other", "b.pdf", PDF).expect(409);
        house.as("officer").get(path + "/" + id).expect(200);
        house.as("applicant2").get(path + "/" + id).expect(404);
    }

    @Test
    void listsShowWhatTheCallerMaySee() {
        var draft = house.applicantDrafts("1.9", content -> {});
        var submitted = house.applicantSubmits("2.0");
        assertThat(numbers("applicant1", "")).containsExactly(draft, submitted);
        assertThat(numbers("applicant1", "?status=draft")).containsExactly(draft);
        assertThat(numbers("applicant1", "?direction=2.0")).containsExactly(submitted);
        assertThat(numbers("applicant2", "")).isEmpty();
        assertThat(numbers("officer", "")).containsExactly(submitted);
        assertThat(numbers("recommender-sc-kjt", "")).containsExactly(submitted);
        assertThat(numbers("recommender-moe", "")).isEmpty();
        assertThat(numbers("agency-mecs", "")).isEmpty();
        applicant.get("/api/proposals?status=nonsense").expect(422);
        applicant.get("/api/proposals?page=-1").expect(422);
    }

    private List<String> numbers(String account, String query) {
        return house.as(account)
                .get("/api/proposals" + query)
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("number");
    }

    @Test
    void theTimelineNamesNoPerson() {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        var history = applicant.get("/api/proposals/" + number + "/history").expect(200);
        assertThat(history.json().findValuesAsText("event")).containsExactly("created", "submitted", "recommended");
        assertThat(history.text()).doesNotContain("recommender-sc-kjt");
    }

    @Test
    void anEndedProposalIsNotWithdrawn() {
        var number = house.applicantSubmits("2.0");
        house.timePasses("P40D");
        house.expectStatus(number, "refused");
        applicant.post("/api/proposals/" + number + "/withdrawal", "{}").expect(409);
    }
}
