package org.lianshen.doors;

import static org.lianshen.story.House.CALL;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lianshen.client.ApiClient;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.blinding.HiddenText;
import org.lianshen.story.House;

/** A proposal of applicant1's in review at expert01, with everything around it that has an address. */
final class ReviewedProposal {

    static final byte[] PDF = HiddenText.pdf();
    private static final String DIRECTION = "1.9";
    private static final String AGENCY = "nrf";
    private static final String CHANGED = "formal-check.bpmn";

    private final House house;
    private final Map<String, String> real;

    ReviewedProposal(int port, Catalogue catalogue) {
        house = new House(port, catalogue);
        house.expertsExist();
        var number = house.applicantDrafts(DIRECTION, content -> {});
        var document = house.as("applicant1")
                .upload("/api/proposals/" + number + "/documents", "blinded-text", HiddenText.NAME + ".pdf", PDF)
                .expect(201)
                .json()
                .get("id")
                .asText();
        var receipt = house.submit(number).expect(202).json().get("id").asText();
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends(AGENCY, DIRECTION, "m1", number, "accepted");
        house.as("liaison")
                .post("/api/agencies/" + AGENCY + "/joint-lists", Map.of("direction", DIRECTION))
                .expect(201);
        house.intakeCloses(DIRECTION);
        house.officerAssigns(DIRECTION);
        real = new TreeMap<>(Map.ofEntries(
                Map.entry("number", number),
                Map.entry("document", document),
                Map.entry("receipt", receipt),
                Map.entry("agency", AGENCY),
                Map.entry("call", CALL),
                Map.entry("direction", DIRECTION),
                Map.entry("code", DIRECTION),
                Map.entry("version", "1"),
                Map.entry("list", list()),
                Map.entry("letter", letter(number)),
                Map.entry("assignment", assignment(number)),
                Map.entry("plan", plan()),
                Map.entry("expert", "expert01"),
                Map.entry("substitution", substitution()),
                Map.entry("change", change()),
                Map.entry("migration", migration()),
                Map.entry("file", CHANGED),
                Map.entry("task", task)));
        real.put("taskId", claimedTask(number));
        real.put("model", "single-review");
        real.put("step", "task_scoreProposal");
        real.put("table", "late");
    }

    /** The reviewer's, with a draft. */
    private String claimedTask(String number) {
        var reviewer = house.as("expert01");
        var task = house.task("expert01", number, "score-proposal");
        reviewer.engine("/task/" + task + "/claim", Map.of("userId", "expert01"))
                .expect(204);
        reviewer.put("/api/tasks/" + task + "/draft", "{\"answers\":{}}", Map.of())
                .expect(200);
        return task;
    }

    /** One liaison officer stands in for the other today. */
    private String substitution() {
        var wanted = Map.of(
                "absent", "liaison",
                "substitute", "liaison2",
                "from", house.today(),
                "to", house.today(),
                "reason", "年假");
        return house.as("manager")
                .post("/api/monitor/substitutes", wanted)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /** A change of a model that waits for approval. */
    private String change() {
        var designer = house.as("designer");
        var model = designer.get("/api/models/" + CHANGED).expect(200).text() + "<!-- 一次变更 -->";
        return designer.send(designer.request("/api/models/changes")
                        .header("Content-Type", ApiClient.MULTIPART)
                        .POST(ApiClient.file(
                                Map.of("reason", "一次变更"), CHANGED, model.getBytes(StandardCharsets.UTF_8))))
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /** A migration that found nothing to do. */
    private String migration() {
        return house.as("designer")
                .post("/api/models/migrations", Map.of("dryRun", true))
                .expect(202)
                .json()
                .get("id")
                .asText();
    }

    /** The plan that was solved when the officer opened the task. */
    private String plan() {
        return house.as("officer")
                .get("/api/rounds/" + CALL + "/" + DIRECTION + "/assignment/plans")
                .expect(200)
                .json()
                .findValuesAsText("id")
                .get(0);
    }

    private String list() {
        var csv = "id,direction,reference,decision\nm2," + DIRECTION + ",X-1,received\n";
        var taken = house.as("agency-" + AGENCY)
                .upload("/api/agencies/" + AGENCY + "/lists", "list", "list.csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        return taken.header("Location").replaceAll(".*/", "");
    }

    private String letter(String number) {
        return house.as("officer")
                .get("/api/letters?number=" + number)
                .expect(200)
                .json()
                .findValuesAsText("id")
                .get(0);
    }

    private String assignment(String number) {
        var shown = house.shown("expert01", house.task("expert01", number, "score-proposal"));
        var link = Pattern.compile("/reviews/([0-9a-f-]{36})").matcher(shown.toString());
        if (!link.find()) {
            throw new AssertionError("No review is linked: " + shown);
        }
        return link.group(1);
    }

    House house() {
        return house;
    }

    /** The reviewer's task. */
    String task() {
        return real.get("taskId");
    }

    /** The proposal's number. */
    String number() {
        return real.get("number");
    }

    /** An address whose parts are called as they are here. */
    String path(String pattern) {
        var path = pattern;
        for (var each : real.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        return path;
    }

    /** The address with what there is. */
    String real(Mapping mapping) {
        return mapping.path(name -> real.get(key(mapping, name)));
    }

    /** The address with what there is not, but could be. */
    String absent(Mapping mapping) {
        return mapping.path(name -> switch (key(mapping, name)) {
            case "number" -> "2022-1-1.9-9999";
            case "document", "receipt", "assignment", "plan", "taskId" ->
                UUID.nameUUIDFromBytes(new byte[] {1}).toString();
            case "agency" -> "xyz";
            case "call" -> "2022-9";
            case "direction", "code" -> "9.9";
            default -> "999999";
        });
    }

    private static String key(Mapping mapping, String name) {
        if (!name.equals("id")) {
            return name;
        }
        if (mapping.pattern().matches("(/api)?/experts/.*")) {
            return "expert";
        }
        if (mapping.pattern().contains("/reviews/") && !mapping.pattern().contains("/documents/")) {
            return "assignment";
        }
        if (mapping.pattern().contains("/receipts/")) {
            return "receipt";
        }
        if (mapping.pattern().contains("/plans/")) {
            return "plan";
        }
        return mapping.pattern().contains("/documents/")
                ? "document"
                : mapping.pattern().contains("/lists/") ? "list" : "letter";
    }
}
