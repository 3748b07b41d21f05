package org.lianshen.monitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals are found by whatever people remember of them, and persons only by whose duty it is to know them. */
@LianshenTest
class SearchTests {

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

    private static String query(String text) {
        return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode found(String reader, String text) {
        return house.as(reader).get("/api/search" + query(text)).expect(200).json();
    }

    private List<String> numbers(String reader, String text) {
        return StreamSupport.stream(found(reader, text).get("items").spliterator(), false)
                .map(hit -> hit.get("number").asText())
                .toList();
    }

    private static void titled(ObjectNode content, String zh, String en) {
        content.putObject("title").put("zh", zh).put("en", en);
    }

    private String water() {
        return house.applicantSubmits("1.3", content -> {
            titled(content, "供水管网100%诊断", "Diagnosis of Water_Pipes in Évora");
            ((ObjectNode) content.get("participants").get(0)).putObject("name").put("zh", "北方水务大学");
            var names = ((ObjectNode) content.get("principalInvestigators").get(0)).putObject("name");
            names.put("zh", "欧阳某").put("en", "Ouyang Mou");
            content.withArray("members")
                    .addObject()
                    .put("participant", "cn1")
                    .putObject("name")
                    .put("zh", "诸葛某");
        });
    }

    @Test
    void aPieceOfTheNumberWillDoHoweverItIsTyped() {
        var number = water();
        var last = number.substring(number.length() - 4);
        for (var text : List.of(
                number, last, number.replace('-', '–'), number.replace("-", ""), "２０２２－１－１。３－" + last, "1.3-" + last)) {
            assertThat(numbers("manager", text)).as(text).containsExactly(number);
        }
    }

    @Test
    void titlesAndOrganisationsAreFoundByPartsOfTheirWords() {
        var number = water();
        house.applicantSubmits("2.0", content -> titled(content, "轨道监测", "Monitoring of tracks"));
        for (var text :
                List.of("管网", "水管", "水务", "WATER", "agnosis", "ｗａｔｅｒ", "evora", "ÉVORA", "诊断 水务 water", "水务 Of")) {
            assertThat(numbers("manager", text)).as(text).containsExactly(number);
        }
        assertThat(numbers("manager", "管网 轨道")).isEmpty();
        assertThat(numbers("manager", "供管")).isEmpty();
    }

    @Test
    void nothingThatIsTypedIsAWildcard() {
        var number = water();
        house.applicantSubmits("2.0", content -> titled(content, "轨道100吨监测", "Monitoring of waterXpipes"));
        assertThat(numbers("manager", "100%")).containsExactly(number);
        assertThat(numbers("manager", "water_pipes")).containsExactly(number);
        for (var text : List.of("%%", "__", "\\\\", "' or 1=1", "100％诊断％", "{水}", ".*")) {
            assertThat(numbers("manager", text)).as(text).isEmpty();
        }
    }

    @Test
    void personsAreFoundByWhoseDutyItIs() {
        var number = water();
        for (var text : List.of("欧阳某", "欧阳", "ouyang", "诸葛")) {
            for (var reader : List.of("officer", "liaison", "chair", "approver")) {
                assertThat(numbers(reader, text)).as(reader + text).containsExactly(number);
            }
            for (var reader : List.of("manager", "admin")) {
                assertThat(numbers(reader, text)).as(reader + text).isEmpty();
            }
        }
        assertThat(numbers("officer", "欧阳 管网")).containsExactly(number);
        assertThat(numbers("manager", "欧阳 管网")).isEmpty();
    }

    @Test
    void aHitSaysWhereItStandsAndWhatItWaitsFor() {
        var number = water();
        house.recommenderRecommends(number);
        var hit = found("manager", number).get("items").get(0);
        assertThat(hit.get("title").get("zh").asText()).isEqualTo("供水管网100%诊断");
        assertThat(hit.get("organisation").get("zh").asText()).isEqualTo("北方水务大学");
        assertThat(hit.get("status").asText()).isEqualTo("recommended");
        assertThat(hit.get("page").asText()).isEqualTo("/monitor/proposals/" + number);
        assertThat(hit.get("waiting")).hasSize(1);
        var waiting = hit.get("waiting").get(0);
        assertThat(waiting.get("step").asText()).isEqualTo("task_checkFormalRequirements");
        assertThat(waiting.get("model").asText()).isEqualTo("formal-check");
        assertThat(waiting.get("name").get("en").asText()).isEqualTo("Check formal requirements");
        assertThat(waiting.get("count").asInt()).isEqualTo(1);
    }

    @Test
    void draftsAreNotFoundAndCorrectionsAreAtOnce() {
        house.applicantDrafts("1.3", content -> titled(content, "供水管网诊断", "Water"));
        assertThat(numbers("officer", "管网")).isEmpty();
        var number = house.applicantSubmits("1.3", content -> {
            House.withoutForeignSubmission(content);
            titled(content, "轨道监测", "Tracks");
        });
        house.recommenderRecommends(number);
        house.officerReturns(number, "请补充外方申报信息");
        house.applicantCorrects(number, content -> titled(content, "桥梁监测", "Bridges"));
        assertThat(numbers("officer", "桥梁")).containsExactly(number);
        assertThat(numbers("officer", "轨道")).isEmpty();
    }

    @Test
    void whatCannotBeLookedForIsSaid() {
        for (var text : List.of("", "  ", "水", "a b", "x".repeat(201), "a b c d e f g h i j k l m no")) {
            var answer = house.as("manager").get("/api/search" + query(text)).expect(422);
            assertThat(answer.json().get("errors").get(0).get("path").asText()).isEqualTo("/q");
        }
        house.as("manager").get("/api/search" + query("管网") + "&page=-1").expect(422);
        var manager = BrowserSession.loggedIn(port, "manager");
        assertThat(manager.get("/search?q=a").statusCode()).isEqualTo(200);
        assertThat(manager.get("/search?q=a").body()).contains("at least two characters");
        assertThat(manager.get("/search").body()).contains("Say what to look for");
    }

    @Test
    void onlyWhoWatchesMayLook() {
        water();
        for (var stranger :
                List.of("applicant1", "agency-cdti", "expert01", "recommender-moe", "finance", "designer")) {
            house.as(stranger).get("/api/search" + query("管网")).expect(403);
            assertThat(BrowserSession.loggedIn(port, stranger).get("/").body()).doesNotContain("id=\"finder\"");
        }
        house.as("").get("/api/search" + query("管网")).expect(401);
        assertThat(BrowserSession.loggedIn(port, "chair").get("/").body()).contains("id=\"finder\"");
    }

    @Test
    void fiftyArePutOnAPageInTheOrderOfTheirNumbers() {
        var number = water();
        IntStream.range(0, 60)
                .forEach(copy -> jdbc.sql("insert into proposal select (jsonb_populate_record(p, jsonb_build_object("
                                + "'number', 'x-' || lpad(:copy::text, 3, '0')))).* from proposal p"
                                + " where number = :number")
                        .param("copy", copy)
                        .param("number", number)
                        .update());
        var first = found("manager", "管网");
        assertThat(first.get("items")).hasSize(50);
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(numbers("manager", "管网")).isSorted();
        var second = house.as("manager")
                .get("/api/search" + query("管网") + "&page=1")
                .expect(200)
                .json();
        assertThat(second.get("items")).hasSize(11);
        assertThat(second.get("more").asBoolean()).isFalse();
        var page = BrowserSession.loggedIn(port, "manager")
                .get("/search" + query("管网") + "&page=1")
                .body();
        assertThat(page).contains("rel=\"prev\"", "x-0").doesNotContain("rel=\"next\"");
    }
}
