package org.lianshen.drills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.client.ApiClient;
import org.lianshen.desk.SampleFile;
import org.lianshen.drills.Journal.What;
import org.lianshen.story.Sample;

/** What everybody does over HTTP; each answer for good goes into the journal. */
final class ClientActions {

    private static final byte[] PDF = SampleFile.pdf();

    private final DrillEnvironment environment;

    ClientActions(DrillEnvironment environment) {
        this.environment = environment;
    }

    // the applicant

    String drafts(String call, String direction) {
        var draft = environment
                .as("applicant")
                .post("/api/proposals", content(call, direction))
                .expect(201)
                .json();
        var number = draft.get("number").asText();
        told(What.DRAFT, number, "");
        var kept = environment
                .as("applicant")
                .upload("/api/proposals/" + number + "/documents", "proposal-text", "text.pdf", PDF)
                .expect(201)
                .json();
        told(What.DOCUMENT, number, kept.get("id").asText());
        return number;
    }

    void submits(String number) {
        var key = UUID.randomUUID().toString();
        var receipt = environment
                .as("applicant")
                .post("/api/proposals/" + number + "/submission", Map.of(), "Idempotency-Key", key)
                .expect(202)
                .json();
        told(What.RECEIPT, number, key + " " + receipt.get("sha256").asText());
    }

    void withdraws(String number) {
        environment
                .as("applicant")
                .post("/api/proposals/" + number + "/withdrawal", Map.of())
                .expect(200);
        told(What.WITHDRAWAL, number, "");
    }

    void corrects(String number) {
        awaitStatus(number, "returned");
        var address = "/api/proposals/" + number;
        var read = environment.as("applicant").get(address).expect(200);
        var content = (ObjectNode) read.json();
        content.put("summary", "一个改过的演示项目。");
        // refused where the first of two had worked
        environment
                .as("applicant")
                .put(address, content, "If-Match", read.etag())
                .expect(200, 412);
        submits(number);
    }

    String status(String number) {
        return environment
                .as("applicant")
                .get("/api/proposals/" + number)
                .expect(200)
                .json()
                .get("status")
                .asText();
    }

    void awaitStatus(String number, String status) {
        Polling.until(
                number + " is " + status,
                DrillSettings.PATIENCE,
                () -> status(number).equals(status));
    }

    // the agency

    void agencySends(String number, String decision) {
        var direction = number.split("-")[2];
        var id = "entry-" + number;
        environment
                .as("agency")
                .post(
                        "/api/agencies/" + DrillCall.AGENCY + "/confirmations",
                        List.of(Map.of("id", id, "direction", direction, "reference", number, "decision", decision)))
                .expect(200);
        told(What.ENTRY, number, "");
    }

    // people in Tasklist

    /** Claims the recommendation without sending it; the task. */
    String recommenderClaims(String number) {
        var client = environment.as("recommender");
        var task = awaitTask(client, number, "recommend-proposal");
        client.engine("POST", "/task/" + task + "/claim", Map.of("userId", "recommender"))
                .expect(204);
        return task;
    }

    void recommenderDecides(String number, String decision) {
        completes("recommender", number, "recommend-proposal", task -> Map.of("decision", decision, "opinion", "意见如上"));
        told(What.RECOMMENDATION, number, decision);
    }

    void officerDecides(String number, String decision) {
        completes(
                "officer",
                number,
                "check-formal-requirements",
                task -> decision.equals("pass")
                        ? Map.of("decision", "pass", "answers", List.of())
                        : Map.of("decision", decision, "reason", "理由如下"));
        told(What.FORMAL_CHECK, number, decision);
    }

    void expertScores(String expert, String number, int score) {
        completes(
                expert,
                number,
                "score-proposal",
                task -> Map.of(
                        "decision", "score",
                        "criteria", List.of(Map.of("id", "content", "score", score, "comment", "意见充分，论证清楚，理由如上。")),
                        "comment", "总体意见：值得支持，理由如上。"));
        told(What.REVIEW, number, expert);
    }

    void officerCloses(String direction) {
        // refused where the first of two had worked
        environment
                .as("officer")
                .post("/api/calls/" + DrillCall.OPEN + "/directions/" + direction + "/closing", Map.of("reason", "演练"))
                .expect(201, 409);
        told(What.ROUND_STEP, direction, "closed");
    }

    /** Assigns three experts each; who reviews what. */
    Map<String, List<String>> officerAssigns(String direction) {
        Map<String, List<String>> panels = new LinkedHashMap<>();
        completes("officer", round(direction), "assign-experts", task -> {
            var rows = new ArrayList<Map<String, Object>>();
            for (var row : shownRows(task, "assignments")) {
                var number = row.get("number").asText();
                int first = environment.dice.nextInt(DrillEnvironment.EXPERTS);
                var experts = List.of(expert(first), expert(first + 1), expert(first + 2));
                panels.put(number, experts);
                rows.add(Map.of("number", number, "experts", experts));
            }
            return Map.of("assignments", rows);
        });
        told(What.ROUND_STEP, direction, "assigned");
        return panels;
    }

    private static String expert(int place) {
        return DrillEnvironment.expert(place % DrillEnvironment.EXPERTS + 1);
    }

    void listIsApproved(String direction) {
        completes("chair", round(direction), "settle-ranking", task -> Map.of("remark", "无"));
        told(What.ROUND_STEP, direction, "settled");
        completes("approver", round(direction), "approve-list", task -> Map.of("decision", "approve"));
        told(What.ROUND_STEP, direction, "approved");
    }

    private static String round(String direction) {
        return DrillCall.OPEN + "-" + direction;
    }

    private interface Form {
        Map<String, ?> answers(String task);
    }

    /** Claims the one task and sends its form; if the answer got lost, the task being gone is an answer, too. */
    private void completes(String account, String key, String form, Form answers) {
        var client = environment.as(account);
        var task = awaitTask(client, key, form);
        client.engine("POST", "/task/" + task + "/claim", Map.of("userId", account))
                .expect(204);
        var variables = new LinkedHashMap<String, Object>();
        answers.answers(task).forEach((name, value) -> variables.put(name, variable(value)));
        var sent = client.engine("POST", "/task/" + task + "/submit-form", Map.of("variables", variables));
        if (sent.repeated()) {
            sent.expect(204, 404, 409);
        } else {
            sent.expect(204);
        }
    }

    private String awaitTask(RetryingClient client, String key, String form) {
        var found = new ArrayList<String>();
        Polling.until(form + " for " + key, DrillSettings.PATIENCE, () -> {
            var task = task(client, key, form);
            if (task != null) {
                found.add(task);
            }
            return task != null;
        });
        return found.get(0);
    }

    private static @Nullable String task(RetryingClient client, String key, String form) {
        for (var task : client.engine("POST", "/task", Map.of("processInstanceBusinessKey", key))
                .expect(200)
                .json()) {
            if (form.equals(task.path("camundaFormRef").path("key").asText())) {
                return task.get("id").asText();
            }
        }
        return null;
    }

    private JsonNode shownRows(String task, String name) {
        var shown = environment
                .as("officer")
                .engine("/task/" + task + "/form-variables?deserializeValues=false")
                .expect(200)
                .json();
        return read(shown.path(name).path("value").asText());
    }

    private static Map<String, Object> variable(Object value) {
        return value instanceof List<?> list
                ? Map.of("value", ApiClient.JSON.valueToTree(list).toString(), "type", "Json")
                : Map.of("value", value);
    }

    private void told(What what, String number, String detail) {
        environment.journal().told(what, number, detail);
    }

    private static JsonNode read(String json) {
        try {
            return ApiClient.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode content(String call, String direction) {
        var content = Sample.made(call, direction, "地热", "IS")
                .put("startDate", "2035-09-01")
                .put("recommender", "moe");
        content.putObject("title").put("zh", "演练联合研究").put("en", "Joint research of the drill");
        content.remove("agreements");
        return content;
    }
}
