package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.identity.Role;
import org.lianshen.process.account.AccountOffice;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.draft.EndOfDrafts;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has begun to fill in is there again, for them alone, until they send it. */
@LianshenTest
class DraftsTests {

    private static final String RECOMMENDER = "recommender-sc-kjt";
    private static final Map<String, String> NOTHING_SEEN = Map.of();

    @LocalServerPort
    int port;

    private static final String SECOND = "officer-beside";

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    AccountOffice office;

    @Autowired
    AsSystem asSystem;

    @Autowired
    EndOfDrafts endOfDrafts;

    House house;
    String number;
    String task;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        number = house.applicantSubmits("1.9");
        task = house.task(RECOMMENDER, number, "recommend-proposal");
    }

    @Test
    void aDraftIsThereAgain() {
        claims(RECOMMENDER);
        assertThat(read(RECOMMENDER).expect(204).text()).isEmpty();
        var saved = save("{\"answers\":{\"opinion\":\"同意\"}}", NOTHING_SEEN).expect(200);
        var read = read(RECOMMENDER).expect(200);
        assertThat(read.json().get("answers").get("opinion").asText()).isEqualTo("同意");
        assertThat(read.json().size()).isEqualTo(2);
        assertThat(read.json().get("savedAt")).isEqualTo(saved.json().get("savedAt"));
        assertThat(OffsetDateTime.parse(read.json().get("savedAt").asText()).getOffset())
                .hasToString("+08:00");
        assertThat(read.header("ETag")).isEqualTo(saved.header("ETag")).matches("\"\\d+\"");
        assertThat(read.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"opinion\":null}",
                "{\"score\":1.10,\"large\":123456789012345678901234567890,\"tiny\":1e-400,\"zero\":-0.0}",
                "{\"rows\":[{\"number\":\"x\",\"experts\":[]},[[1,[2]]],true,false,null],"
                        + "\"deep\":{\"er\":{\"\":\"}\"}}}",
                "{ \"opinion\" : \"line\\nbreak \\\"quoted\\\" \\u0000 \\ud800 \\/ 😀\" }",
                "{\"answers\":{\"answers\":1},\"savedAt\":\"mine\"}"
            })
    void answersAreKeptToTheLetter(String answers) {
        claims(RECOMMENDER);
        save("{\"answers\":" + answers + "}", NOTHING_SEEN).expect(200);
        assertThat(read(RECOMMENDER).expect(200).text()).contains("\"answers\":" + answers + ",");
    }

    @Test
    void longAnswersAreKeptToTheLetter() {
        claims(RECOMMENDER);
        var answers = "{\"opinion\":\"" + "长".repeat(80_000) + "\",\"rows\":[" + "{\"a\":1.50},".repeat(800) + "{}]}";
        save(" {\n\"answers\" : " + answers + "\n} ", NOTHING_SEEN).expect(200);
        assertThat(read(RECOMMENDER).expect(200).text()).contains("\"answers\":" + answers + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"answers\":{}|400|",
                "{\"answers\":{}} x|400|",
                "{\"answers\":{\"a\":1,\"a\":2}}|400|",
                "{\"answers\":{\"a\":'x'}}|400|",
                "`` |400|",
                "[]|422|",
                "null|422|",
                "{}|422|/answers",
                "{\"answers\":null}|422|/answers",
                "{\"answers\":[]}|422|/answers",
                "{\"answers\":\"{}\"}|422|/answers",
                "{\"answers\":{},\"a/b\":{\"c\":1}}|422|/a~1b",
            })
    void whatIsNoDraftIsRefused(String body, int status, String path) {
        claims(RECOMMENDER);
        var refused = save(body == null ? "" : body, NOTHING_SEEN).expect(status);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        if (status == 422) {
            assertThat(refused.json().get("errors").get(0).get("path").asText()).isEqualTo(path == null ? "" : path);
        }
        read(RECOMMENDER).expect(204);
    }

    @Test
    void whoHasNotSeenADraftDoesNotReplaceIt() {
        claims(RECOMMENDER);
        save(opinion("one"), seen("\"1\"")).expect(412);
        save(opinion("one"), seen("*")).expect(412);
        var first = save(opinion("one"), NOTHING_SEEN).expect(200).header("ETag");
        save(opinion("two"), NOTHING_SEEN).expect(428);
        save(opinion("two"), seen("\"0\"")).expect(412);
        save(opinion("two"), seen("nonsense")).expect(412);
        assertThat(opinion()).isEqualTo("one");
        var second = save(opinion("two"), seen(first)).expect(200).header("ETag");
        assertThat(second).isNotEqualTo(first);
        save(opinion("three"), seen(first)).expect(412);
        save(opinion("three"), seen("\"0\", W/" + second)).expect(200);
        assertThat(opinion()).isEqualTo("three");
        save(opinion("four"), seen("*")).expect(200);
        assertThat(opinion()).isEqualTo("four");
    }

    @Test
    void anOldTagIsNeverNewAgain() {
        claims(RECOMMENDER);
        var old = save(opinion("one"), NOTHING_SEEN).expect(200).header("ETag");
        discard(NOTHING_SEEN).expect(204);
        save(opinion("anew"), NOTHING_SEEN).expect(200);
        save(opinion("late"), seen(old)).expect(412);
        discard(seen(old)).expect(412);
        assertThat(opinion()).isEqualTo("anew");
    }

    @Test
    void aDraftIsThrownAway() {
        claims(RECOMMENDER);
        discard(NOTHING_SEEN).expect(204);
        discard(seen("\"1\"")).expect(412);
        var first = save(opinion("one"), NOTHING_SEEN).expect(200).header("ETag");
        var second = save(opinion("two"), seen(first)).expect(200).header("ETag");
        discard(seen(first)).expect(412);
        assertThat(opinion()).isEqualTo("two");
        discard(seen(second)).expect(204);
        read(RECOMMENDER).expect(204);
    }

    @Test
    void ofTwoTabsOneIsTold() throws Exception {
        claims(RECOMMENDER);
        var statuses = together(List.of(
                () -> save(opinion("left"), NOTHING_SEEN).status(),
                () -> save(opinion("right"), NOTHING_SEEN).status()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 428);
        for (int round = 0; round < 20; round++) {
            var kept = read(RECOMMENDER).expect(200);
            var tag = kept.header("ETag");
            int index = round;
            var answers = together(List.<Callable<Answer>>of(
                    () -> save(opinion("left " + index), seen(tag)),
                    () -> save(opinion("right " + index), seen(tag)),
                    () -> save(opinion("third " + index), seen(tag))));
            var won = answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(won).hasSize(1);
            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 412);
            var winner = List.of("left ", "right ", "third ").get(answers.indexOf(won.get(0)));
            assertThat(opinion()).isEqualTo(winner + round);
        }
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        claims(RECOMMENDER);
        save(opinion("mine"), NOTHING_SEEN).expect(200);
        for (var other : List.of("recommender-moe", "officer", "admin", "manager", "applicant1", "expert01")) {
            var absent = house.as(other).get("/api/tasks/none/draft").expect(404);
            assertThat(withoutAddress(read(other).expect(404))).isEqualTo(withoutAddress(absent));
            house.as(other).put(path(), opinion("theirs"), NOTHING_SEEN).expect(404);
            house.as(other).delete(path(), NOTHING_SEEN).expect(404);
        }
        house.anonymous().get(path()).expect(401);
        assertThat(opinion()).isEqualTo("mine");
    }

    @Test
    void aTaskThatIsNotClaimedHasNoDraft() {
        read(RECOMMENDER).expect(404);
        save(opinion("mine"), NOTHING_SEEN).expect(404);
        discard(NOTHING_SEEN).expect(404);
    }

    @Test
    void whoClaimsAgainFindsTheirOwnAndNobodyElses() {
        house.recommenderRecommends(number);
        task = house.task("officer", number, "check-formal-requirements");
        claims("officer");
        save("officer", opinion("the first's"), NOTHING_SEEN).expect(200);
        givesBack("officer");
        read("officer").expect(404);
        save("officer", opinion("late"), NOTHING_SEEN).expect(404);
        office.open(AccountOffice.plain(SECOND, "Second officer", Role.OFFICER), LianshenTest.PASSWORD);
        handTo(SECOND);
        read("officer").expect(404);
        read(SECOND).expect(204);
        save(SECOND, opinion("the second's"), NOTHING_SEEN).expect(200);
        handTo("officer");
        asSystem.run(() -> identity.deleteUser(SECOND));
        assertThat(read("officer")
                        .expect(200)
                        .json()
                        .get("answers")
                        .get("opinion")
                        .asText())
                .isEqualTo("the first's");
        house.resends("officer", task, house.passing(number)).expect(204);
        assertThat(drafts()).isZero();
    }

    @Test
    void sendingTheFormDeletesIt() {
        claims(RECOMMENDER);
        var tag = save("{\"answers\":{\"decision\":\"recommend\"}}", NOTHING_SEEN)
                .expect(200)
                .header("ETag");
        house.resends(RECOMMENDER, task, Map.of("decision", "maybe")).expect(422);
        assertThat(read(RECOMMENDER).expect(200).header("ETag")).isEqualTo(tag);
        house.resends(RECOMMENDER, task, Map.of("decision", "recommend", "opinion", "同意推荐"))
                .expect(204);
        assertThat(drafts()).isZero();
        read(RECOMMENDER).expect(404);
        save(opinion("late"), NOTHING_SEEN).expect(404);
        assertThat(drafts()).isZero();
    }

    @Test
    void aTaskThatIsCancelledTakesItAlong() {
        claims(RECOMMENDER);
        save(opinion("mine"), NOTHING_SEEN).expect(200);
        house.applicantWithdraws(number);
        assertThat(drafts()).isZero();
        read(RECOMMENDER).expect(404);
    }

    @Test
    void savingWhileSendingLeavesNothing() throws Exception {
        claims(RECOMMENDER);
        save(opinion("first"), NOTHING_SEEN).expect(200);
        var statuses = together(List.<Callable<Integer>>of(
                () -> {
                    int last = 200;
                    for (int index = 0; index < 60 && last == 200; index++) {
                        last = save(opinion("typing " + index), seen("*")).status();
                    }
                    return last;
                },
                () -> house.resends(RECOMMENDER, task, Map.of("decision", "recommend", "opinion", "同意推荐"))
                        .status()));
        assertThat(statuses.get(0)).isIn(200, 404);
        assertThat(statuses.get(1)).isEqualTo(204);
        assertThat(drafts()).isZero();
    }

    @Test
    void theSweepTakesOnlyWhatIsLeftOver() {
        claims(RECOMMENDER);
        save(opinion("mine"), NOTHING_SEEN).expect(200);
        jdbc.sql("insert into task_draft (task, account, answers, saved_at) values ('gone', 'officer', '{}', now())")
                .update();
        endOfDrafts.sweep();
        assertThat(drafts()).isEqualTo(1);
        assertThat(opinion()).isEqualTo("mine");
    }

    @Test
    void anAcknowledgedDraftIsCommitted() {
        claims(RECOMMENDER);
        save(opinion("mine"), NOTHING_SEEN).expect(200);
        // another connection sees it
        assertThat(jdbc.sql("select answers from task_draft where task = ? and account = ?")
                        .params(task, RECOMMENDER)
                        .query(String.class)
                        .single())
                .isEqualTo("{\"opinion\":\"mine\"}");
    }

    @Test
    void theInterfaceIsDescribed() {
        var paths = house.anonymous().get("/v3/api-docs").expect(200).json().get("paths");
        var draft = paths.get("/api/tasks/{taskId}/draft");
        assertThat(draft.fieldNames()).toIterable().containsExactlyInAnyOrder("get", "put", "delete");
        assertThat(draft.at("/put/requestBody/content/application~1json").isMissingNode())
                .isFalse();
        assertThat(draft.at("/put/responses").fieldNames())
                .toIterable()
                .contains("200", "404", "412", "413", "422", "428");
        assertThat(draft.at("/get/responses").fieldNames()).toIterable().contains("200", "204", "404");
        assertThat(draft.at("/delete/responses").fieldNames()).toIterable().contains("204", "404", "412");
    }

    private String path() {
        return "/api/tasks/" + task + "/draft";
    }

    private void claims(String account) {
        house.as(account)
                .engine("/task/" + task + "/claim", Map.of("userId", account))
                .expect(204);
    }

    private void givesBack(String account) {
        house.as(account).engine("/task/" + task + "/unclaim", Map.of()).expect(204);
    }

    /** As an administrator's office might; nobody can in Tasklist. */
    private void handTo(String account) {
        asSystem.run(() -> tasks.setAssignee(task, account));
    }

    private Answer read(String account) {
        return house.as(account).get(path());
    }

    private String opinion() {
        return read(RECOMMENDER)
                .expect(200)
                .json()
                .get("answers")
                .get("opinion")
                .asText();
    }

    private Answer save(String body, Map<String, String> headers) {
        return save(RECOMMENDER, body, headers);
    }

    private Answer save(String account, String body, Map<String, String> headers) {
        return house.as(account).put(path(), body, headers);
    }

    private Answer discard(Map<String, String> headers) {
        return house.as(RECOMMENDER).delete(path(), headers);
    }

    private int drafts() {
        return jdbc.sql("select count(*) from task_draft").query(Integer.class).single();
    }

    private static String opinion(String text) {
        return "{\"answers\":{\"opinion\":\"" + text + "\"}}";
    }

    private static Map<String, String> seen(String tag) {
        return Map.of("If-Match", tag);
    }

    private static JsonNode withoutAddress(Answer answer) {
        var problem = answer.json().deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) problem).set("instance", JsonNodeFactory.instance.nullNode());
        return problem;
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new java.util.ArrayList<T>();
            for (var call : pool.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
