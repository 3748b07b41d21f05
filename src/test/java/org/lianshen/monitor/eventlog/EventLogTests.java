package org.lianshen.monitor.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;

/** A call's history can be taken away for process mining, whole, in order, and without naming anybody. */
@LianshenTest
class EventLogTests {

    private static final String DIRECTION = "1.9";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private String number;

    @BeforeEach
    void aProposalIsReviewed() {
        house = new House(port, catalogue);
        house.expertsExist();
        number = house.applicantSubmits(DIRECTION);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", DIRECTION, "m1", number, "accepted");
        house.intakeCloses(DIRECTION);
        house.officerAssigns(DIRECTION);
        var withdrawn = house.applicantSubmits("2.0");
        house.applicantWithdraws(withdrawn);
        house.applicantDrafts("2.1", content -> {});
        house.expertScores("expert01", number, 81);
    }

    @Test
    void anObjectCentricLogIsAsTheSpecificationAsks() {
        var log = ocel();
        assertThat(OcelRules.faults(log)).isEmpty();
        assertThat(names(log.get("objectTypes")))
                .containsExactly("round", "proposal", "assignment", "agency entry", "letter", "task");
        assertThat(names(log.get("eventTypes")))
                .contains(
                        "proposal submitted",
                        "task_recommendProposal created",
                        "task_recommendProposal claimed",
                        "task_recommendProposal completed",
                        "call_recommendation started",
                        "task_recommendProposal cancelled",
                        "event_agencyAnswered completed",
                        "agency entry received",
                        "letter written",
                        "expert assigned",
                        "expert answered");
    }

    @Test
    void itSaysAsMuchAsTheTablesDo() {
        var log = ocel();
        var objects = new TreeMap<String, Integer>();
        log.get("objects").forEach(each -> objects.merge(each.get("type").asText(), 1, Integer::sum));
        assertThat(objects)
                .isEqualTo(Map.of(
                        "round", count("select count(*) from round where call = '2022-1'"),
                        "proposal", 2,
                        "assignment", count("select count(*) from expert_assignment"),
                        "agency entry", count("select count(*) from agency_message"),
                        "letter", count("select count(*) from letter where number is not null"),
                        "task", count("select count(*) from act_hi_taskinst")));
        assertThat(events(log, "proposal "))
                .hasSize(count("select count(*) from proposal_history h join proposal p using (number)"
                        + " where p.submitted_at is not null"));
        assertThat(events(log, "task_scoreProposal created"))
                .hasSize(count("select count(*) from act_hi_taskinst where task_def_key_ = 'task_scoreProposal'"));
        assertThat(events(log, "letter written")).hasSize(objects.get("letter"));
    }

    @Test
    void aProposalHasTheStatusesItHadAndATaskTheDutyItIs() {
        var log = ocel();
        var proposal = object(log, "proposal:" + number);
        assertThat(values(proposal, "status"))
                .containsExactly("draft", "submitted", "recommended", "awaiting-confirmation", "eligible", "in-review");
        assertThat(proposal.at("/relationships/0/objectId").asText()).isEqualTo("round:2022-1-1.9");
        var created = events(log, "task_checkFormalRequirements created").get(0);
        assertThat(values(created, "duty")).containsExactly("officer");
        var task = object(log, created.at("/relationships/1/objectId").asText());
        assertThat(values(task, "duty")).containsExactly("officer");
        assertThat(values(task, "due")).hasSize(1).allMatch(due -> due.endsWith("+08:00"));
    }

    @Test
    void eventsComeInOrderOfTimeAndTwiceTheSame() {
        var log = ocel();
        var times = StreamSupport.stream(log.get("events").spliterator(), false)
                .map(event -> event.get("time").asText())
                .toList();
        assertThat(times).isSorted().hasSizeGreaterThan(50);
        assertThat(asked("manager", "/api/monitor/ocel?call=2022-1"))
                .isEqualTo(asked("liaison", "/api/monitor/ocel?call=2022-1"));
        assertThat(asked("manager", "/api/monitor/xes?call=2022-1"))
                .isEqualTo(asked("manager", "/api/monitor/xes?call=2022-1"));
    }

    @Test
    void aLogOfTracesIsAsTheStandardAsks() throws Exception {
        var log = XesRulesTests.parsed(asked("manager", "/api/monitor/xes?call=2022-1"));
        assertThat(XesRules.faults(log)).isEmpty();
        var traces = log.getElementsByTagName("trace");
        assertThat(traces.getLength()).isEqualTo(2);
        var events = new ArrayList<String>();
        var first = ((Element) traces.item(0)).getElementsByTagName("event");
        IntStream.range(0, first.getLength())
                .forEach(place -> events.add(value(first.item(place), "concept:name") + " "
                        + value(first.item(place), "lifecycle:transition")));
        assertThat(events)
                .containsSubsequence(
                        "proposal submitted complete",
                        "task_recommendProposal schedule",
                        "task_recommendProposal assign",
                        "task_recommendProposal complete",
                        "task_checkFormalRequirements schedule",
                        "expert assigned complete",
                        "task_scoreProposal complete");
    }

    @Test
    void reviewersHavePseudonymsAndNobodyIsNamed() {
        var log = ocel();
        var reviewers = events(log, "expert assigned").stream()
                .flatMap(event -> values(event, "reviewer").stream())
                .toList();
        assertThat(reviewers).isNotEmpty().doesNotHaveDuplicates().allMatch(name -> name.matches("R-[0-9A-F]{6}"));
        assertThat(reviewers)
                .containsAll(values(events(log, "task_scoreProposal completed").get(0), "reviewer"));
        for (var path : List.of("/api/monitor/ocel", "/api/monitor/xes?call=2022-1")) {
            for (var account : List.of("officer", "manager")) {
                var text = asked(account, path);
                for (var name : personal()) {
                    assertThat(text).doesNotContain(name);
                }
            }
        }
    }

    /** Accounts, people, organisations, addresses, titles. */
    private List<String> personal() {
        return jdbc
                .sql("select id from expert union select name from expert union select organisation from expert"
                        + " union select email from expert union select title_zh from proposal union select title_en"
                        + " from proposal union select organisation from proposal union select created_by from proposal"
                        + " union select recipient_name from letter union select address from letter"
                        + " union select assignee_ from act_hi_taskinst union select assigned_by from"
                        + " expert_assignment union select reference from agency_message")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> name != null
                        && !name.isBlank()
                        && !List.of("officer", "liaison", number).contains(name))
                .toList();
    }

    @Test
    void anotherCallIsEmptyAndAnUnknownOneNotFound() {
        house.as("manager").get("/api/monitor/ocel?call=2022-2").expect(404);
        house.as("manager").get("/api/monitor/xes?call=2022-2").expect(404);
        house.as("finance").get("/api/monitor/ocel").expect(403);
        house.as("expert01").get("/api/monitor/xes").expect(403);
        house.anonymous().get("/api/monitor/ocel").expect(401);
    }

    private JsonNode ocel() {
        return house.as("manager")
                .get("/api/monitor/ocel?call=2022-1")
                .expect(200)
                .json();
    }

    private String asked(String account, String path) {
        return house.as(account).get(path).expect(200).text();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static List<String> names(JsonNode types) {
        return types.findValuesAsText("name").stream().distinct().toList().stream()
                .filter(name -> StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(type -> type.get("name").asText().equals(name)))
                .toList();
    }

    private static List<JsonNode> events(JsonNode log, String type) {
        return StreamSupport.stream(log.get("events").spliterator(), false)
                .filter(event -> event.get("type").asText().startsWith(type))
                .toList();
    }

    private static JsonNode object(JsonNode log, String id) {
        return StreamSupport.stream(log.get("objects").spliterator(), false)
                .filter(each -> each.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(JsonNode each, String attribute) {
        return StreamSupport.stream(each.get("attributes").spliterator(), false)
                .filter(value -> value.get("name").asText().equals(attribute))
                .map(value -> value.get("value").asText())
                .toList();
    }

    private static String value(org.w3c.dom.Node event, String key) {
        var attributes = ((Element) event).getElementsByTagName("*");
        return IntStream.range(0, attributes.getLength())
                .mapToObj(place -> (Element) attributes.item(place))
                .filter(attribute -> attribute.getAttribute("key").equals(key))
                .findFirst()
                .orElseThrow()
                .getAttribute("value");
    }
}
