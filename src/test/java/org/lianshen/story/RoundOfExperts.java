package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshen.programme.DirectionId;

/**
 * One round from the self-check of its experts to the last review, all over HTTP. Some experts decline, some never
 * answer, one claims and never writes, and of one a conflict is found late; nobody repairs anything by hand.
 */
final class RoundOfExperts {

    private static final DirectionId ROUND = OutsideCalls.SINGLE_BLIND;
    private static final String DESK = "/api/rounds/" + ROUND.call() + "/" + ROUND.code() + "/assignment";
    private static final List<String> TOPICS = List.of("地热储层", "渔业资源", "热泵材料", "海冰监测");

    /** Experts of each proposal, as the call asks. */
    private static final int PANEL = 4;

    private static final int DAYS = 16;

    private final House house;
    private final int proposals;
    private final int experts;
    private final List<String> numbers = new ArrayList<>();

    RoundOfExperts(House house, int proposals, int experts) {
        this.house = house;
        this.proposals = proposals;
        this.experts = experts;
    }

    /** The whole of it. */
    void plays() {
        poolIsListed();
        proposalsBecomeEligible();
        intakeCloses();
        // three experts never answer the self-check: its period ends without them
        marks("expert01", numbers.get(0), "曾合作申报");
        IntStream.rangeClosed(2, experts - 3).forEach(place -> checks(expert(place)));
        house.timePasses("P10D");

        officerPins(numbers.get(1), "expert01", numbers.get(2), "expert02");
        var plan = officerSolves();
        expectKept(plan);
        officerConfirms(plan);
        var places = places();
        assertThat(places).hasSize(proposals * PANEL);

        var declining = places.get(0);
        var silent = new TreeSet<>(Set.of(expertOf(places.get(1))));
        declines(declining);
        // one claims and never writes
        var claiming = others(places, declining, silent).skip(2).findFirst().orElseThrow();
        claims(claiming);
        silent.add(expertOf(claiming));
        var moving = others(places, declining, silent)
                .filter(place -> !place.get("number").equals(declining.get("number")))
                .reduce((one, next) -> next)
                .orElseThrow();
        movesTo(moving);
        expectWithdrawn(moving);

        // whoever is asked has two days to answer: nobody waits longer for those who do
        for (int day = 0; day < DAYS; day++) {
            everybodyElseScores(silent);
            house.timePasses("P1D");
        }
        everybodyElseScores(silent);
        // a task for a repair would still be there
        expectNoRepairByHand();
        expectAllReviewed();
    }

    private static String expertOf(JsonNode place) {
        return place.get("expert").asText();
    }

    /** The places of everybody else. */
    private static Stream<JsonNode> others(List<JsonNode> places, JsonNode declining, Set<String> silent) {
        return places.stream()
                .filter(place -> !silent.contains(expertOf(place)))
                .filter(place -> !expertOf(place).equals(expertOf(declining)));
    }

    private void expectKept(JsonNode plan) {
        assertThat(plan.at("/result/seats")).hasSize(proposals * PANEL);
        assertThat(plan.at("/result/proof/cost").asText())
                .as("proven")
                .isEqualTo(plan.at("/result/proof/bound").asText());
        assertThat(seated(plan, numbers.get(0))).doesNotContain("expert01");
        assertThat(seated(plan, numbers.get(1))).contains("expert01");
        assertThat(seated(plan, numbers.get(2))).contains("expert02");
    }

    private void expectWithdrawn(JsonNode moved) {
        assertThat(places())
                .filteredOn(place -> place.get("assignment").equals(moved.get("assignment")))
                .allMatch(place -> !place.get("state").asText().equals("invited"));
    }

    // before the assignment

    private void poolIsListed() {
        var csv = new StringBuilder("id,account,name,organisation,email,keywords,fields\n");
        for (int place = 1; place <= experts; place++) {
            csv.append(line(expert(place), place, "评审单位" + place));
        }
        imports(csv.toString());
    }

    private String line(String expert, int place, String organisation) {
        return "%s,%s,%s,%s,%s@example.org,%s,地热\n"
                .formatted(expert, expert, "评审人" + place, organisation, expert, TOPICS.get(place % TOPICS.size()));
    }

    private void imports(String csv) {
        house.as("officer")
                .upload("/api/experts/imports", "experts", "experts.csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    static String expert(int place) {
        return "expert%02d".formatted(place);
    }

    private void proposalsBecomeEligible() {
        for (int place = 1; place <= proposals; place++) {
            numbers.add(eligible(place));
        }
    }

    private String eligible(int place) {
        var topic = TOPICS.get(place % TOPICS.size());
        var number = house.applicantSubmits(ROUND, content -> {
            content.put("field", "地热").put("recommender", "moe").put("summary", topic + "的观测与模拟。");
            named(content, "/title", topic + "联合研究" + place, "Joint research " + place);
            named(content, "/participants/0/name", "申报单位" + place, "Applying Body " + place);
            named(content, "/principalInvestigators/0/name", "主持人" + place, "Leader " + place);
        });
        house.recommends("recommender-moe", number);
        house.officerPasses(number);
        house.as("agency-xag")
                .post(
                        "/api/agencies/xag/confirmations",
                        List.of(Map.of(
                                "id",
                                "of-" + number,
                                "direction",
                                ROUND.code(),
                                "reference",
                                number,
                                "decision",
                                "accepted")))
                .expect(200);
        return number;
    }

    private static void named(ObjectNode content, String path, String zh, String en) {
        ((ObjectNode) content.at(path)).put("zh", zh).put("en", en);
    }

    private void intakeCloses() {
        house.as("officer")
                .post(
                        "/api/calls/" + ROUND.call() + "/directions/" + ROUND.code() + "/closing",
                        Map.of("reason", "试运行"))
                .expect(201);
    }

    /** Marks a conflict with a proposal, with the reason. */
    private void marks(String expert, String number, String reason) {
        var client = house.as(expert);
        client.send(client.request("/self-checks/" + ROUND.call() + "/" + ROUND.code())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("part=proposal&key=" + number + "&wish=&reason="
                                + URLEncoder.encode(reason, StandardCharsets.UTF_8))))
                .expect(302);
        checked(expert, "marked");
    }

    private void checks(String expert) {
        checked(expert, "none");
    }

    private void checked(String expert, String decision) {
        house.sends(expert, house.task(expert, ROUND.key(), "check-conflicts"), Map.of("decision", decision))
                .expect(204);
    }

    // the assignment

    private void officerPins(String number, String expert, String otherNumber, String otherExpert) {
        house.as("officer")
                .put(
                        DESK + "/settings",
                        Map.of(
                                "pinned",
                                List.of(
                                        Map.of("number", number, "expert", expert),
                                        Map.of("number", otherNumber, "expert", otherExpert))),
                        Map.of())
                .expect(200);
    }

    private JsonNode officerSolves() {
        return house.as("officer").post(DESK + "/plans", "").expect(201).json();
    }

    private void officerConfirms(JsonNode plan) {
        house.sends(
                        "officer",
                        house.task("officer", ROUND.key(), "assign-experts"),
                        Map.of("plan", plan.get("id").asText()))
                .expect(204);
    }

    /** The experts of one proposal by the plan. */
    private static Set<String> seated(JsonNode plan, String number) {
        var seated = new TreeSet<String>();
        plan.at("/result/seats").forEach(seat -> {
            if (seat.get("number").asText().equals(number)) {
                seated.add(seat.get("expert").asText());
            }
        });
        return seated;
    }

    // the reviews

    /** Every place of the round: number, expert, state, assignment. */
    private List<JsonNode> places() {
        var places = new ArrayList<JsonNode>();
        house.as("officer")
                .get(DESK)
                .expect(200)
                .json()
                .forEach(entry -> entry.get("seats")
                        .forEach(seat -> places.add(((ObjectNode) seat)
                                .put("number", entry.get("number").asText()))));
        return places;
    }

    private void declines(JsonNode place) {
        house.as(place.get("expert").asText())
                .post("/api/reviews/" + place.get("assignment").asText() + "/decline", Map.of("reason", "近期事务繁忙"))
                .expect(204);
    }

    private void claims(JsonNode place) {
        var expert = place.get("expert").asText();
        var task = house.task(expert, place.get("number").asText(), "score-proposal");
        house.as(expert)
                .engine("/task/" + task + "/claim", Map.of("userId", expert))
                .expect(204);
    }

    /** The expert turns out to work where one of the applicants of that proposal does. */
    private void movesTo(JsonNode place) {
        var expert = place.get("expert").asText();
        int index = Integer.parseInt(expert.replace("expert", ""));
        imports("id,account,name,organisation,email,keywords,fields\n"
                + line(
                        expert,
                        index,
                        "申报单位" + (numbers.indexOf(place.get("number").asText()) + 1)));
    }

    /** Everybody who was asked and answers at all sends a sheet. */
    private void everybodyElseScores(Set<String> silent) {
        for (var place : places()) {
            var expert = place.get("expert").asText();
            if (place.get("state").asText().equals("invited") && !silent.contains(expert)) {
                house.sends(expert, house.task(expert, place.get("number").asText(), "score-proposal"), sheet())
                        .expect(204);
            }
        }
    }

    private static Map<String, Object> sheet() {
        var sheet = new LinkedHashMap<String, Object>();
        sheet.put("decision", "score");
        sheet.put("criteria", List.of(Map.of("id", "worth", "score", 80, "comment", "意见充分，论证清楚。")));
        sheet.put("comment", "总体意见：值得支持。");
        return sheet;
    }

    /** Nothing was left to a person. */
    private void expectNoRepairByHand() {
        for (var number : numbers) {
            assertThat(house.tasks("officer", number, "replace-expert"))
                    .as(() -> "%s of %s".formatted(number, places()))
                    .isEmpty();
        }
    }

    private void expectAllReviewed() {
        var places = places();
        for (var number : numbers) {
            house.expectStatus(number, "reviewed");
            assertThat(places.stream()
                            .filter(place -> place.get("number").asText().equals(number))
                            .filter(place -> place.get("state").asText().equals("scored")))
                    .as(number)
                    .hasSize(PANEL);
        }
        assertThat(places).extracting(place -> place.get("state").asText()).containsOnly("scored", "replaced");
        assertThat(numbers.stream().flatMap(number -> house.letters(number).stream()))
                .contains("expert-replaced", "invitation-lapsed", "conflict-found");
    }
}
