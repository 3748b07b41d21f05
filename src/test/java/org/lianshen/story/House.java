package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;

/** The people of the house and what they do, all over HTTP: our API, the demo clock, and Tasklist's own calls. */
public final class House {

    public static final String CALL = "2022-1";

    private final int port;
    private final Catalogue catalogue;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    public House(int port, Catalogue catalogue) {
        this.port = port;
        this.catalogue = catalogue;
    }

    /** A program of that account's. */
    public ApiClient as(String account) {
        return clients.computeIfAbsent(account, name -> new ApiClient(port, name));
    }

    /** From now on that account is logged in with a password of its own. */
    void knows(String account, String password) {
        clients.put(account, new ApiClient(port, account, password));
    }

    /** Somebody who is not logged in. */
    public ApiClient anonymous() {
        return as("");
    }

    // what applicants do

    public String applicantDrafts(String direction, Consumer<ObjectNode> change) {
        return applicantDrafts(new DirectionId(CALL, direction), change);
    }

    /** A draft for a direction of any call. */
    public String applicantDrafts(DirectionId direction, Consumer<ObjectNode> change) {
        var content = Sample.jointResearch(catalogue.direction(direction).orElseThrow());
        change.accept(content);
        return as("applicant1")
                .post("/api/proposals", content)
                .expect(201)
                .json()
                .get("number")
                .asText();
    }

    public String applicantSubmits(String direction) {
        return applicantSubmits(direction, content -> {});
    }

    public String applicantSubmits(String direction, Consumer<ObjectNode> change) {
        return applicantSubmits(new DirectionId(CALL, direction), change);
    }

    public String applicantSubmits(DirectionId direction, Consumer<ObjectNode> change) {
        var number = applicantDrafts(direction, change);
        submit(number).expect(202);
        return number;
    }

    public Answer submit(String number) {
        return as("applicant1")
                .post(
                        "/api/proposals/" + number + "/submission",
                        "{}",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public void applicantCorrects(String number, Consumer<ObjectNode> change) {
        var read = as("applicant1").get("/api/proposals/" + number).expect(200);
        var content = (ObjectNode) read.json();
        change.accept(content);
        as("applicant1")
                .put("/api/proposals/" + number, content, Map.of("If-Match", read.header("ETag")))
                .expect(200);
        submit(number).expect(202);
    }

    public void applicantWithdraws(String number) {
        as("applicant1").post("/api/proposals/" + number + "/withdrawal", "{}").expect(200);
    }

    public String status(String number) {
        return as("applicant1")
                .get("/api/proposals/" + number)
                .expect(200)
                .json()
                .get("status")
                .asText();
    }

    public void expectStatus(String number, String status) {
        assertThat(status(number)).as("status of " + number).isEqualTo(status);
    }

    /** Nothing is said of a submission by the foreign side. */
    public static void withoutForeignSubmission(ObjectNode content) {
        content.remove("foreignSubmission");
    }

    /** A Chinese enterprise takes part with 300,000 yuan of its own. */
    public static void withEnterprise(ObjectNode content) {
        var participants = (ArrayNode) content.get("participants");
        ((ObjectNode) participants.get(0)).put("governmentFunding", new BigDecimal("600000.00"));
        var enterprise = participants.addObject();
        enterprise
                .put("id", "cn2")
                .put("country", "CN")
                .put("kind", "enterprise")
                .put("role", "partner");
        enterprise.putObject("name").put("zh", "示例公司").put("en", "Example Company");
        enterprise.put("legalPerson", true).put("registeredOn", "2005-03-01");
        enterprise.put("governmentFunding", new BigDecimal("300000.00")).put("ownFunding", new BigDecimal("300000.00"));
    }

    /** The kinds of all letters about a proposal. */
    public List<String> letters(String number) {
        var found =
                as("officer").get("/api/letters?number=" + number).expect(200).json();
        return found.findValuesAsText("kind");
    }

    /** The text of the first letter of that kind about a proposal. */
    public String letter(String number, String kind) {
        var found =
                as("officer").get("/api/letters?number=" + number).expect(200).json();
        for (var item : found.get("items")) {
            if (item.get("kind").asText().equals(kind)) {
                return as("officer")
                        .get("/api/letters/" + item.get("id").asText())
                        .expect(200)
                        .json()
                        .get("body")
                        .asText();
            }
        }
        throw new AssertionError("No letter " + kind + " about " + number + ", only " + found.findValuesAsText("kind"));
    }

    // what people do in Tasklist

    /** The open tasks of a form that this person sees for a proposal or round. */
    public List<JsonNode> tasks(String account, String businessKey, String form) {
        var found = as(account)
                .engine("/task", Map.of("processInstanceBusinessKey", businessKey))
                .expect(200)
                .json();
        return StreamSupport.stream(found.spliterator(), false)
                .filter(task ->
                        form.equals(task.path("camundaFormRef").path("key").asText()))
                .toList();
    }

    public String task(String account, String businessKey, String form) {
        var found = tasks(account, businessKey, form);
        assertThat(found).as(form + " of " + account + " for " + businessKey).hasSize(1);
        return found.get(0).get("id").asText();
    }

    /** What the form shows. */
    public JsonNode shown(String account, String task) {
        return as(account)
                .engine("/task/" + task + "/form-variables?deserializeValues=false")
                .expect(200)
                .json();
    }

    /** Claims the task, opens its form and sends it; the answer says whether it was taken. */
    public Answer sends(String account, String task, Map<String, ?> answers) {
        as(account)
                .engine("/task/" + task + "/claim", Map.of("userId", account))
                .expect(204);
        shown(account, task);
        return resends(account, task, answers);
    }

    public Answer resends(String account, String task, Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((name, value) -> variables.put(name, variable(value)));
        return as(account).engine("/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    private static Map<String, Object> variable(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return Map.of("value", value);
        }
        return Map.of("value", ApiClient.JSON.valueToTree(value).toString(), "type", "Json");
    }

    public void recommenderRecommends(String number) {
        var task = task("recommender-sc-kjt", number, "recommend-proposal");
        sends("recommender-sc-kjt", task, Map.of("decision", "recommend", "opinion", "同意推荐"))
                .expect(204);
    }

    /** Another recommender does, without a word. */
    public void recommends(String account, String number) {
        sends(account, task(account, number, "recommend-proposal"), Map.of("decision", "recommend"))
                .expect(204);
    }

    public void officerPasses(String number) {
        sends("officer", task("officer", number, "check-formal-requirements"), passing(number))
                .expect(204);
    }

    /** The officer's form with all questions answered yes. */
    public Map<String, Object> passing(String number) {
        var task = task("officer", number, "check-formal-requirements");
        return Map.of("decision", "pass", "answers", yesToAll(task));
    }

    private List<Map<String, String>> yesToAll(String task) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : questions(task)) {
            rows.add(Map.of("rule", row.get("rule").asText(), "answer", "yes"));
        }
        return rows;
    }

    /** The questions that the officer's form asks. */
    public ArrayNode questions(String task) {
        return json(shown("officer", task), "answers");
    }

    /** A JSON variable among those a form shows. */
    public static ArrayNode json(JsonNode shown, String name) {
        try {
            return (ArrayNode)
                    ApiClient.JSON.readTree(shown.path(name).path("value").asText());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    public void officerReturns(String number, String reason) {
        sends(
                        "officer",
                        task("officer", number, "check-formal-requirements"),
                        Map.of("decision", "return", "reason", reason))
                .expect(204);
    }

    public void agencySends(String agency, String direction, String id, String reference, String decision) {
        as("agency-" + agency)
                .post(
                        "/api/agencies/" + agency + "/confirmations",
                        List.of(Map.of("id", id, "direction", direction, "reference", reference, "decision", decision)))
                .expect(200);
    }

    public void timePasses(String period) {
        as("admin").post("/api/demo/clock", Map.of("advance", period)).expect(200);
    }

    /** The day that the house's clock shows in Beijing. */
    public String today() {
        return as("admin").get("/api/demo/clock").expect(200).text().replaceAll("(?s).*?(\\d{4}(-\\d\\d){2}).*", "$1");
    }

    /** The officer closes the intake early. */
    public void intakeCloses(String direction) {
        intakeCloses(new DirectionId(CALL, direction));
    }

    /** The same of any call. */
    public void intakeCloses(DirectionId direction) {
        as("officer")
                .post(
                        "/api/calls/" + direction.call() + "/directions/" + direction.code() + "/closing",
                        Map.of("reason", "演示：提前截止"))
                .expect(201);
    }

    // the round

    public void expertsExist() {
        var csv =
                new StringBuilder("id,account,name,organisation,email,keywords,fields,max load,co-authors,advisors\n");
        for (int index = 1; index <= 12; index++) {
            csv.append("expert%02d,expert%02d,评审人%02d,评审单位%02d,expert%02d@example.org,示例,,,,\n"
                    .formatted(index, index, index, index, index));
        }
        as("officer")
                .upload(
                        "/api/experts/imports",
                        "experts",
                        "experts.csv",
                        csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(200);
    }

    public void officerAssigns(String direction) {
        officerAssigns(direction, 3);
    }

    /** The officer gives each proposal the first so many experts. */
    public void officerAssigns(String direction, int experts) {
        var ids = IntStream.rangeClosed(1, experts)
                .mapToObj("expert%02d"::formatted)
                .toList();
        var round = CALL + "-" + direction;
        var task = task("officer", round, "assign-experts");
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : json(shown("officer", task), "assignments")) {
            rows.add(Map.of("number", row.get("number").asText(), "experts", ids));
        }
        sends("officer", task, Map.of("assignments", rows)).expect(204);
    }

    /** A proposal of a direction of an outside call, in review at three experts. */
    public String inReview(DirectionId direction) {
        return inReview(direction, List.of("expert01", "expert02", "expert03"));
    }

    /** The same at these experts. */
    public String inReview(DirectionId direction, List<String> panel) {
        var number = intakeClosesWithOne(direction);
        sends(
                        "officer",
                        task("officer", direction.key(), "assign-experts"),
                        Map.of("assignments", List.of(Map.of("number", number, "experts", panel))))
                .expect(204);
        return number;
    }

    /** An eligible proposal of a direction of an outside call whose intake is closed. */
    public String intakeClosesWithOne(DirectionId direction) {
        expertsExist();
        var number = applicantSubmits(direction, content -> {
            content.put("field", "地热").put("recommender", "moe");
        });
        recommends("recommender-moe", number);
        officerPasses(number);
        as("agency-xag")
                .post(
                        "/api/agencies/xag/confirmations",
                        List.of(Map.of(
                                "id",
                                "of-" + number,
                                "direction",
                                direction.code(),
                                "reference",
                                number,
                                "decision",
                                "accepted")))
                .expect(200);
        intakeCloses(direction);
        return number;
    }

    public void expertScores(String expert, String number, int score) {
        sends(expert, task(expert, number, "score-proposal"), sheet(score)).expect(204);
    }

    /** A filled-in review sheet. */
    public static Map<String, Object> sheet(int score) {
        var sheet = new LinkedHashMap<String, Object>();
        sheet.put("decision", "score");
        sheet.put(
                "criteria",
                Stream.of("content", "route", "plan", "team", "results")
                        .map(criterion -> Map.of("id", criterion, "score", score, "comment", "意见充分，论证清楚，理由如上。"))
                        .toList());
        sheet.put("comment", "总体意见：值得支持，理由如上。");
        return sheet;
    }

    public void chairSettles(String direction) {
        var task = task("chair", CALL + "-" + direction, "settle-ranking");
        sends("chair", task, Map.of("remark", "无")).expect(204);
    }

    public void approverApproves(String direction) {
        var task = task("approver", CALL + "-" + direction, "approve-list");
        sends("approver", task, Map.of("decision", "approve")).expect(204);
    }
}
