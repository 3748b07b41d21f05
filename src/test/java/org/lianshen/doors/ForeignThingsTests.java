package org.lianshen.doors;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is not yours looks exactly like what does not exist, at every address with a name in it. */
@LianshenTest
class ForeignThingsTests {

    private static final List<String> OUTSIDERS =
            List.of("", "applicant2", "recommender-moe", "agency-cdti", "agency-nrf", "expert02");
    private static final List<String> NOT_THE_AGENCY =
            List.of("", "applicant1", "applicant2", "recommender-sc-kjt", "agency-cdti", "expert01");
    private static final List<String> NEITHER_AGENCY_NOR_STAFF =
            List.of("", "applicant1", "applicant2", "recommender-sc-kjt", "expert01");
    private static final List<String> NO_STAFF =
            List.of("", "applicant1", "applicant2", "recommender-sc-kjt", "agency-nrf", "agency-cdti", "expert01");
    private static final List<String> NO_REVIEWER =
            List.of("", "applicant1", "applicant2", "recommender-sc-kjt", "agency-nrf", "expert02", "expert09");

    private static final List<String> NOT_THE_HOLDER = List.of(
            "", "applicant1", "recommender-sc-kjt", "agency-nrf", "expert02", "officer", "chair", "manager", "admin");

    private static final List<String> NO_MONITOR =
            List.of("", "applicant1", "recommender-sc-kjt", "agency-nrf", "expert01", "liaison", "finance", "admin");

    private static final List<String> NO_DESIGNER = List.of(
            "", "applicant1", "recommender-sc-kjt", "agency-nrf", "expert01", "officer", "chair", "manager", "admin");

    private static final List<String> NO_SUBSTITUTE =
            List.of("", "applicant1", "recommender-sc-kjt", "expert01", "expert02", "officer", "manager", "admin");

    private static final List<String> NOT_THE_SENDER =
            List.of("", "applicant1", "applicant2", "recommender-moe", "agency-nrf", "expert01", "officer", "admin");

    /** Headers that differ between any two answers. */
    private static final List<String> OF_THE_CONNECTION =
            List.of("date", "set-cookie", "content-length", "connection", "keep-alive");

    /** By the beginning of the address: to whom it is foreign. An agency's attempts for another are recorded, 403. */
    private static final Map<String, List<String>> FOREIGN_TO = new TreeMap<>(Map.ofEntries(
            entry("GET /api/proposals/", OUTSIDERS),
            entry("PUT /api/proposals/", OUTSIDERS),
            entry("POST /api/proposals/", OUTSIDERS),
            entry("DELETE /api/proposals/", OUTSIDERS),
            entry("GET /proposals/", OUTSIDERS),
            entry("GET /reviews/", NO_REVIEWER),
            entry("POST /reviews/", NO_REVIEWER),
            entry("POST /api/reviews/", NO_REVIEWER),
            entry("POST /rounds/", NO_STAFF),
            entry("GET /api/reviews/", NO_REVIEWER),
            entry("GET /api/tasks/", NOT_THE_HOLDER),
            entry("PUT /api/tasks/", NOT_THE_HOLDER),
            entry("DELETE /api/tasks/", NOT_THE_HOLDER),
            entry("GET /api/agencies/", NOT_THE_AGENCY),
            entry("POST /api/agencies/{agency}/joint-lists", NOT_THE_AGENCY),
            entry("POST /api/agencies/{agency}/confirmations", NEITHER_AGENCY_NOR_STAFF),
            entry("POST /api/agencies/{agency}/lists", NEITHER_AGENCY_NOR_STAFF),
            entry("GET /api/tasks/{task}/receipt", NOT_THE_SENDER),
            entry("GET /api/models/", NO_DESIGNER),
            entry("POST /api/models/", NO_DESIGNER),
            entry("GET /models/", NO_DESIGNER),
            entry("POST /models/", NO_DESIGNER),
            entry("GET /api/letters/", NO_STAFF),
            entry("GET /api/monitor/", NO_STAFF),
            entry("GET /monitor/", NO_STAFF),
            entry("POST /api/monitor/", NO_STAFF),
            entry("POST /monitor/", NO_STAFF),
            entry("POST /api/letters/", NO_STAFF),
            entry("GET /outbox/", NO_STAFF),
            entry("POST /outbox/", NO_STAFF),
            entry("GET /api/rounds/", NO_STAFF),
            entry("POST /api/rounds/", NO_STAFF),
            entry("PUT /api/rounds/", NO_STAFF),
            entry("GET /rounds/", NO_STAFF),
            entry("GET /reconciliation/", NO_STAFF),
            entry("POST /reconciliation/", NO_STAFF),
            entry("GET /api/experts/", NO_STAFF),
            entry("GET /experts/", NO_STAFF),
            entry("POST /experts/", NO_STAFF),
            // an expert who is not asked sees no round
            entry("GET /self-checks/", NO_REVIEWER),
            entry("POST /self-checks/", NO_REVIEWER),
            entry("GET /monitor/tasks/", NO_MONITOR),
            entry("GET /api/monitor/tasks/", NO_MONITOR),
            entry("POST /monitor/substitutes/", NO_MONITOR),
            entry("POST /api/monitor/substitutes/", NO_MONITOR),
            entry("POST /stand-ins/", NO_SUBSTITUTE),
            entry("POST /api/stand-ins/", NO_SUBSTITUTE),
            entry("GET /calendar/", NO_STAFF),
            entry("POST /calendar/", NO_STAFF),
            entry("GET /api/calls/{call}/directions/{code}/deadlines", NO_STAFF),
            entry("POST /api/calls/", NO_STAFF),
            // published to everybody
            entry("GET /api/calls/", List.of()),
            entry("GET /api/notices/", List.of()),
            entry("GET /notices/", List.of()),
            // anybody may object to what is published; whoever has the letter confirms it
            entry("POST /api/notices/", List.of()),
            entry("POST /notices/", List.of()),
            entry("GET /objections/", List.of()),
            entry("GET /invitations/", List.of()),
            entry("POST /invitations/", List.of()),
            entry("POST /objections/", List.of()),
            // one's own account and profile; another's link confirms nothing, as one that does not exist
            entry("POST /me/", List.of()),
            entry("GET /account/", List.of()),
            entry("POST /account/", List.of())));

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "asks every address of ours for things of others and for things that do not exist, with"
                    + " GET, HEAD, If-Match,"
                    + " If-None-Match and every writing method",
            as = "anonymous, applicant, recommender, agency, expert",
            meets = "the same status, body and headers for both; 401 for anonymous")
    void aForeignThingLooksLikeNone() {
        var scene = new ReviewedProposal(port, catalogue);
        var tried = new ArrayList<String>();
        var softly = new SoftAssertions();
        for (var mapping : Mapping.all(requestMappingHandlerMapping)) {
            if (!mapping.hasVariables()) {
                continue;
            }
            for (var account : foreignTo(mapping)) {
                var real = shape(mapping, scene.real(mapping), account);
                var absent = shape(mapping, scene.absent(mapping), account);
                softly.assertThat(real).as("%s as '%s'", mapping, account).isEqualTo(absent);
                softly.assertThat(real).as("%s as '%s'", mapping, account).doesNotStartWith("2");
                tried.add(mapping + account);
            }
        }
        softly.assertAll();
        assertThat(tried).hasSizeGreaterThan(100);
        scene.house().as("applicant1").get("/api/proposals/" + number(scene)).expect(200);
        var review = scene.real(new Mapping("GET", "/reviews/{assignment}", MediaType.ALL));
        scene.house().as("expert01").get(review).expect(200);
    }

    private String number(ReviewedProposal scene) {
        return scene.real(new Mapping("GET", "{number}", MediaType.ALL));
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "learns of others' proposals from the totals of filtered lists, and from another's document"
                    + " under an own"
                    + " proposal",
            as = "applicant, recommender, agency",
            meets = "totals of what is their own, 404")
    void listsCountOnlyWhatIsOnesOwn() {
        var scene = new ReviewedProposal(port, catalogue);
        var house = scene.house();
        for (var account : List.of("applicant2", "recommender-moe", "agency-nrf", "expert01")) {
            for (var filter : List.of("", "?direction=1.9", "?call=2022-1&status=in-review", "?page=1")) {
                var list = house.as(account)
                        .get("/api/proposals" + filter)
                        .expect(200)
                        .json();
                assertThat(list.get("total").asInt()).as(account + filter).isZero();
                assertThat(list.get("items")).isEmpty();
            }
        }
        var foreign = scene.real(new Mapping("GET", "/documents/{id}", MediaType.ALL));
        var own = house.as("applicant2")
                .post("/api/proposals", Map.of("call", "2022-1", "direction", "1.9"))
                .expect(201)
                .header("Location");
        house.as("applicant2").get(own + foreign).expect(404);
    }

    private static List<String> foreignTo(Mapping mapping) {
        var place = mapping.method() + " " + mapping.pattern();
        return FOREIGN_TO.entrySet().stream()
                .filter(entry -> place.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .orElseThrow(() -> new AssertionError("To whom is " + place + " foreign? Add it to the table."))
                .getValue();
    }

    /** Everything an answer says, without the address that was asked for. */
    private String shape(Mapping mapping, String path, String account) {
        var visitor = new BrowserSession(port);
        var letter = Calls.of(mapping, account);
        var answer = visitor.send(mapping.method(), path, letter.headers(), letter.body());
        var shape = new StringBuilder(shape(answer, path));
        if (mapping.reads()) {
            for (var condition : List.of("If-None-Match", "If-Match")) {
                var headers = new TreeMap<>(letter.headers());
                headers.put(condition, "\"1\"");
                shape.append(shape(visitor.send("GET", path, headers, ""), path));
            }
            shape.append(shape(visitor.send("HEAD", path, letter.headers(), ""), path));
        }
        return shape.toString();
    }

    private static String shape(HttpResponse<String> answer, String path) {
        var headers = new TreeMap<>(answer.headers().map());
        OF_THE_CONNECTION.forEach(headers::remove);
        var body = answer.body().replaceAll("name=\"_csrf\"[^>]*", "").replace(path, "");
        return answer.statusCode() + " " + headers.toString().replace(path, "") + " " + body + "\n";
    }
}
