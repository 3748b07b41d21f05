package org.lianshen.models.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One designer proposes, another approves; all models and forms go live together. */
@LianshenTest
class ModelChangesTests {

    private static final String CHANGES = "/api/models/changes";
    private static final String MODEL = "formal-check";
    private static final String FILE = MODEL + ".bpmn";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    private Answer propose(String name, String content) {
        return house.as("designer")
                .send(house.as("designer")
                        .request(CHANGES)
                        .header("Content-Type", ApiClient.MULTIPART)
                        .POST(ApiClient.file(Map.of("reason", "期限提醒不够早"), name, content.getBytes(UTF_8))));
    }

    private String live(String id) {
        return house.as("designer").get("/api/models/" + id).expect(200).text();
    }

    private Answer approve(String account, JsonNode change) {
        var sha256 = new HashMap<String, String>();
        change.get("files")
                .forEach(file ->
                        sha256.put(file.get("name").asText(), file.get("sha256").asText()));
        return house.as(account)
                .post(CHANGES + "/" + change.get("id").asLong() + "/approval", Map.of("sha256", sha256));
    }

    private JsonNode model(String id) {
        return StreamSupport.stream(
                        house.as("designer")
                                .get("/api/models")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .filter(each -> each.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String renamed() {
        var before = live(MODEL);
        var after = before.replaceFirst("name=\"Check formal requirements", "name=\"Examine formal requirements");
        assertThat(after).isNotEqualTo(before);
        return after;
    }

    @Test
    void everyModelAndFormIsListedWithWhatRunsByIt() {
        var models = house.as("designer").get("/api/models").expect(200).json();
        assertThat(models.findValuesAsText("id")).doesNotHaveDuplicates().contains(MODEL, "score-proposal");
        assertThat(models.findValuesAsText("kind")).contains("bpmn", "form");
        assertThat(model(MODEL).get("tag").asText()).isEqualTo("release");
        assertThat(model(MODEL).get("running").asLong()).isZero();
        house.recommenderRecommends(house.applicantSubmits("1.1"));
        assertThat(model(MODEL).get("running").asLong()).isEqualTo(1);
        assertThat(model("check-formal-requirements").at("/runningByVersion/1").asLong())
                .isEqualTo(1);
    }

    @Test
    void aChangeIsProposedApprovedAndLiveAndWhoRunsStays() {
        house.recommenderRecommends(house.applicantSubmits("1.1"));
        var change = propose(FILE, renamed()).expect(201).json();
        assertThat(change.get("state").asText()).isEqualTo("open");
        assertThat(change.get("findings")).isEmpty();
        assertThat(change.get("difference")).hasSize(1);
        assertThat(change.at("/difference/0/property").asText()).isEqualTo("name");
        assertThat(change.at("/difference/0/element").asText()).isEqualTo("task_checkFormalRequirements");
        assertThat(change.at("/difference/0/message/zh").asText()).contains("改为");

        assertThat(approve("designer", change).expect(403).text()).contains("own-change");
        approve("admin", change).expect(403);
        approve("manager", change).expect(403);
        assertThat(approve("designer2", change).expect(200).json().get("state").asText())
                .isEqualTo("live");

        assertThat(live(MODEL)).isEqualTo(renamedBefore(change));
        assertThat(model(MODEL).get("version").asInt()).isEqualTo(2);
        assertThat(model(MODEL).get("tag").asText())
                .isEqualTo("change-" + change.get("id").asText());
        assertThat(model(MODEL).at("/runningByVersion/1").asLong()).isEqualTo(1);

        house.recommenderRecommends(house.applicantSubmits("1.1"));
        assertThat(model(MODEL).at("/runningByVersion/2").asLong()).isEqualTo(1);
        assertThat(approve("designer2", change).expect(409).text()).contains("decided");
    }

    private String renamedBefore(JsonNode change) {
        return house.as("designer")
                .get(CHANGES + "/" + change.get("id").asLong() + "/files/" + FILE)
                .expect(200)
                .text();
    }

    @Test
    void whatWasLookedAtIsWhatIsApproved() {
        var change = propose(FILE, renamed()).expect(201).json();
        var path = CHANGES + "/" + change.get("id").asLong() + "/approval";
        var other = "0".repeat(64);
        assertThat(house.as("designer2")
                        .post(path, Map.of("sha256", Map.of(FILE, other)))
                        .expect(422)
                        .text())
                .contains(change.at("/files/0/sha256").asText());
        house.as("designer2").post(path, Map.of("sha256", Map.of())).expect(422);
        house.as("designer2").post(path, "{}").expect(422);
        assertThat(model(MODEL).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void anErrorKeepsAChangeFromBeingApproved() {
        var broken = live(MODEL).replace("${checkProposal}", "${deleteProposal}");
        var change = propose(FILE, broken).expect(201).json();
        assertThat(change.get("state").asText()).isEqualTo("refused");
        assertThat(change.get("findings"))
                .anyMatch(finding -> finding.get("severity").asText().equals("error")
                        && finding.at("/message/en").asText().contains("deleteProposal"));
        approve("designer2", change).expect(409);
    }

    @Test
    void theSecondOfTwoChangesOfOneModelIsToldThatItsBaseIsOld() {
        var first = propose(FILE, renamed()).expect(201).json();
        var second = propose(FILE, renamed().replace("Examine", "Inspect"))
                .expect(201)
                .json();
        var third = propose("direction-round.bpmn", live("direction-round") + "<!-- later -->")
                .expect(201)
                .json();
        approve("designer2", first).expect(200);
        assertThat(approve("designer2", second).expect(409).json().get("type").asText())
                .contains("base-is-old");
        approve("designer2", third).expect(200);
        assertThat(live(MODEL)).contains("Examine");
    }

    @Test
    void oddFilesAreRefusedWithWhatWouldDo() {
        assertThat(propose("round.dmn", "<x/>").expect(422).text()).contains("round.dmn", ".bpmn");
        assertThat(propose(FILE, live(MODEL)).expect(422).text()).contains("现行版本");
        assertThat(propose(FILE, "").expect(201).json().get("state").asText()).isEqualTo("refused");
        house.as("designer").post(CHANGES, "{}").expect(415);
        house.as("manager").get("/api/models").expect(403);
        house.as("designer").get("/api/models/nothing").expect(404);
        house.as("designer").get(CHANGES + "/99").expect(404);
    }

    @Test
    void aChangeIsRefusedWithAReasonOrTakenBackByItsAuthor() {
        var change = propose(FILE, renamed()).expect(201).json();
        var path = CHANGES + "/" + change.get("id").asLong() + "/refusal";
        house.as("designer2").post(path, "{}").expect(422);
        var refused = house.as("designer2")
                .post(path, Map.of("reason", "先不改"))
                .expect(200)
                .json();
        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.get("remark").asText()).isEqualTo("先不改");
        var own = propose(FILE, renamed()).expect(201).json();
        house.as("designer")
                .post(CHANGES + "/" + own.get("id").asLong() + "/refusal", Map.of("reason", "重做"))
                .expect(200);
    }

    @Test
    void designersManagersAndOfficersAreToldWhatWentLive() {
        approve("designer2", propose(FILE, renamed()).expect(201).json()).expect(200);
        var told = jdbc.sql("select recipient_account from letter where kind = 'models-live' order by 1")
                .query(String.class)
                .list();
        assertThat(told).contains("designer", "designer2", "manager", "officer");
        assertThat(jdbc.sql("select max(body) from letter where kind = 'models-live'")
                        .query(String.class)
                        .single())
                .contains("Examine formal requirements", "期限提醒不够早");
    }
}
