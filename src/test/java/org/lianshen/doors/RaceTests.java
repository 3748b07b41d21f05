package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.desk.Concurrently;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.lianshen.process.ProcessActors;
import org.lianshen.process.account.AccountOffice;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several people do the same thing at the same moment, over HTTP: one of them wins, the others are told so, readably.
 */
@LianshenTest
class RaceTests {

    private static final int ROUNDS = 6;
    private static final String SECOND = "officer-second";
    private static final Map<String, Object> ALIKE = Map.of(
            "id", "m-alike",
            "direction", ProcessActors.DIRECTION,
            "decision", "accepted",
            "title", "Monitoring of coastal wetlands by satellite",
            "chineseOrganisation", "Example University",
            "chineseInvestigator", "Investigator A",
            "foreignOrganisation", "Partner Institute",
            "foreignInvestigator", "Investigator B",
            "durationMonths", 24);
    private static final Map<String, String> REFUSE = Map.of("decision", "refuse", "reason", "不属于本方向");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    AccountOffice office;

    @Autowired
    AsSystem asSystem;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    ProcessActors actors;
    House house;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        house = new House(port, catalogue);
        open("officer-second", Role.OFFICER);
        open("approver-second", Role.APPROVER);
    }

    private void open(String account, Role role) {
        office.open(new Account(account, account, "", Set.of(role), null, null, null), LianshenTest.PASSWORD);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from task_receipt where account in ('officer-second', 'approver-second')")
                .update();
        jdbc.sql("truncate round cascade").update();
        asSystem.run(() -> {
            identity.deleteUser("officer-second");
            identity.deleteUser("approver-second");
        });
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Claim one task at the same moment",
            as = "two officers",
            meets = "one has it, the other 409")
    void twoClaimOneTask() {
        for (var number : recommended(ROUNDS)) {
            var task = check(number);
            var answers = together(() -> claim("officer", task), () -> claim(SECOND, task));
            expectOneWinner(answers);
            assertThat(jdbc.sql("select assignee_ from act_ru_task where id_ = :id")
                            .param("id", task)
                            .query(String.class)
                            .single())
                    .isEqualTo(answers.get(0).status() == 204 ? "officer" : SECOND);
        }
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Send one form twice at the same moment, and once more afterwards",
            as = "an officer, or two",
            meets = "it is taken once, 409 for the others")
    void oneFormIsSentTwice() {
        var numbers = recommended(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            var task = check(numbers.get(round));
            boolean twoPeople = round % 2 == 1;
            if (!twoPeople) {
                claim("officer", task).expect(204);
            }
            expectOneWinner(together(
                    () -> twoPeople ? claimsAndSends("officer", task, REFUSE) : house.resends("officer", task, REFUSE),
                    () -> twoPeople ? claimsAndSends(SECOND, task, REFUSE) : house.resends("officer", task, REFUSE)));
            expectReadable(house.resends("officer", task, REFUSE).expect(409));
            assertThat(events(numbers.get(round), "refused")).isEqualTo(1);
        }
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Decide on a proposal at the very moment its applicant withdraws it",
            as = "an officer, a recommender, an expert",
            meets = "204 or 409; the proposal is withdrawn and nothing is left of it")
    void decisionAgainstWithdrawal() {
        for (var number : recommended(ROUNDS)) {
            var task = check(number);
            claim("officer", task).expect(204);
            withdrawnWhile(number, () -> house.resends("officer", task, REFUSE), "refused");
        }
        for (int round = 0; round < ROUNDS; round++) {
            var number = actors.applicantSubmits();
            var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
            claim("recommender-sc-kjt", task).expect(204);
            withdrawnWhile(
                    number,
                    () -> house.resends("recommender-sc-kjt", task, Map.of("decision", "recommend")),
                    "withdrawn");
        }
        for (var number : inReview(2)) {
            var task = house.task("expert01", number, "score-proposal");
            claim("expert01", task).expect(204);
            withdrawnWhile(number, () -> house.resends("expert01", task, House.sheet(80)), "withdrawn");
        }
    }

    /** What Tasklist does when somebody is quick; where the claim is lost, nothing is sent. */
    private Answer claimsAndSends(String account, String task, Map<String, ?> answers) {
        var claim = claim(account, task);
        return claim.status() == 204 ? house.resends(account, task, answers) : claim;
    }

    /** Whoever comes first, the other one is not told of an error of ours. */
    private void withdrawnWhile(String number, Supplier<Answer> decision, String alsoPossible) {
        var answers = together(decision, () -> withdraw(number));
        for (var answer : answers) {
            assertThat(answer.status()).as(answer.text()).isIn(200, 204, 409);
        }
        if (answers.get(1).status() == 409) {
            withdraw(number);
        }
        assertThat(house.status(number)).isIn("withdrawn", alsoPossible);
        assertThat(house.status(number))
                .isEqualTo(answers.get(0).status() == 204 && alsoPossible.equals("refused") ? "refused" : "withdrawn");
        assertThat(jdbc.sql("select count(*) from act_ru_execution e join act_ru_execution r on r.id_ ="
                                + " e.root_proc_inst_id_ where r.business_key_ = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Send the three reviews of a proposal at the same moment",
            as = "three experts",
            meets = "each sheet is taken once, the review closes once")
    void threeSheetsAtOnce() {
        for (var number : inReview(3)) {
            var answers = together(List.of("expert01", "expert02", "expert03").stream()
                    .map(expert -> {
                        var task = house.task(expert, number, "score-proposal");
                        claim(expert, task).expect(204);
                        return (Supplier<Answer>) () -> house.resends(expert, task, House.sheet(80));
                    })
                    .toList());
            assertThat(answers).allSatisfy(answer -> answer.expect(204));
            house.expectStatus(number, "reviewed");
            assertThat(events(number, "reviewed")).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from review_sheet join expert_assignment a on a.id = assignment"
                                    + " where a.number = :number")
                            .param("number", number)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
        }
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Approve one list at the same moment",
            as = "two approvers",
            meets = "it is approved once, the other 409")
    void twoApproveOneList() {
        var number = inReview(1).get(0);
        actors.expertsScore(number, 80);
        actors.chairSettles(ProcessActors.DIRECTION);
        var round = House.CALL + "-" + ProcessActors.DIRECTION;
        var task = house.task("approver", round, "approve-list");
        house.task("approver-second", round, "approve-list");
        var approve = Map.of("decision", "approve");
        expectOneWinner(together(
                () -> claimsAndSends("approver", task, approve),
                () -> claimsAndSends("approver-second", task, approve)));
        house.expectStatus(number, "on-notice");
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Say at the same moment which of two proposals an agency's entry is about, differently",
            as = "two liaison officers",
            meets = "one counts, the other 409")
    void twoIdentifyOneEntry() {
        var one = alike("第一份");
        var two = alike("第二份");
        house.as("agency-nrf")
                .post("/api/agencies/nrf/confirmations", List.of(ALIKE))
                .expect(200);
        var entry = House.CALL + "-" + ProcessActors.DIRECTION + "-entry-"
                + jdbc.sql("select max(id) from agency_message")
                        .query(Long.class)
                        .single();
        var task = house.task("liaison", entry, "identify-proposal");
        house.task("liaison2", entry, "identify-proposal");
        expectOneWinner(together(
                () -> claimsAndSends("liaison", task, Map.of("choice", one, "reason", "已核对")),
                () -> claimsAndSends("liaison2", task, Map.of("choice", two, "reason", "已核对"))));
        assertThat(List.of(house.status(one), house.status(two)))
                .containsExactlyInAnyOrder("eligible", "awaiting-confirmation");
    }

    private String alike(String summary) {
        var number = actors.recommended(ProcessActors.DIRECTION, content -> {
            content.put("summary", summary);
            ((ObjectNode) content.get("title")).put("en", "Monitoring of coastal wetlands by satellite");
            content.remove("foreignSubmission");
        });
        actors.officerPasses(number);
        return number;
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "Confirm a proposal at the very moment its applicant withdraws it",
            as = "an agency",
            meets = "the entry is kept, the proposal is withdrawn and nothing is left of it")
    void confirmationAgainstWithdrawal() {
        for (var number : recommended(ROUNDS)) {
            actors.officerPasses(number);
            var entry = Map.of(
                    "id",
                    "m-" + number,
                    "direction",
                    ProcessActors.DIRECTION,
                    "reference",
                    number,
                    "decision",
                    "accepted");
            var agency = house.as("agency-nrf");
            withdrawnWhile(
                    number,
                    () -> agency.post("/api/agencies/nrf/confirmations", List.of(entry))
                            .expect(200),
                    "withdrawn");
        }
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "Submit a draft twelve times at once under one Idempotency-Key",
            as = "applicant",
            meets = "one submission, the same receipt for all; another body under the key 409")
    void oneKeyManyTimes() {
        var number = house.applicantDrafts(ProcessActors.DIRECTION, content -> {});
        var answers = together(Stream.generate(() -> (Supplier<Answer>) () -> submit(number, "one-key", "{}"))
                .limit(12)
                .toList());
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
        assertThat(events(number, "submitted")).isEqualTo(1);
        expectReadable(submit(number, "one-key", "{ }").expect(409));
        expectReadable(submit(number, "another-key", "{}").expect(409));
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "Submit at the very moment the officer closes the intake",
            as = "applicants",
            meets = "202 and part of the round, or 409; nobody falls between")
    void submissionsAtTheClosing() {
        for (var direction : List.of("1.9", "2.0", "2.1")) {
            var numbers = IntStream.range(0, 8)
                    .mapToObj(index -> house.applicantDrafts(direction, content -> {}))
                    .toList();
            var steps = new ArrayList<Supplier<Answer>>();
            var officer = house.as("officer");
            steps.add(() ->
                    officer.post("/api/calls/2022-1/directions/" + direction + "/closing", Map.of("reason", "提前截止")));
            numbers.forEach(number -> steps.add(() -> submit(number, "k-" + number, "{}")));
            var answers = together(steps);
            answers.get(0).expect(201);
            assertThat(answers.subList(1, 9)).extracting(Answer::status).containsAnyOf(202, 409);
            long taken =
                    answers.stream().filter(answer -> answer.status() == 202).count();
            answers.subList(1, 9).stream()
                    .filter(answer -> answer.status() != 202)
                    .forEach(answer -> expectReadable(answer.expect(409)));
            assertThat(numbers.stream().map(house::status).filter("submitted"::equals))
                    .hasSize((int) taken);
            assertThat(jdbc.sql("select stage from round where direction = :direction")
                            .param("direction", direction)
                            .query(String.class)
                            .single())
                    .isEqualTo(taken == 0 ? "empty" : "pool-closed");
        }
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "Change a draft twice at once from the same version",
            as = "applicant",
            meets = "one change, 412 for the other")
    void oneVersionIsChangedTwice() {
        for (int round = 0; round < ROUNDS; round++) {
            var number = house.applicantDrafts(ProcessActors.DIRECTION, content -> {});
            var read = house.as("applicant1").get("/api/proposals/" + number).expect(200);
            var content = (ObjectNode) read.json();
            var match = Map.of("If-Match", read.header("ETag"));
            var first = content.deepCopy().put("summary", "第一种写法");
            var second = content.deepCopy().put("summary", "第二种写法");
            var answers = together(
                    () -> house.as("applicant1").put("/api/proposals/" + number, first, match),
                    () -> house.as("applicant1").put("/api/proposals/" + number, second, match));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        }
    }

    // what is done at once

    private List<String> recommended(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> actors.recommended(ProcessActors.DIRECTION, content -> {}))
                .toList();
    }

    private List<String> inReview(int count) {
        house.expertsExist();
        var numbers = IntStream.range(0, count)
                .mapToObj(index -> actors.eligible("900000.00"))
                .toList();
        house.intakeCloses(ProcessActors.DIRECTION);
        actors.officerAssigns(ProcessActors.DIRECTION, "expert01", "expert02", "expert03");
        return numbers;
    }

    /** The officers' task, which both have looked at. */
    private String check(String number) {
        house.task(SECOND, number, "check-formal-requirements");
        return house.task("officer", number, "check-formal-requirements");
    }

    private Answer claim(String account, String task) {
        return house.as(account).engine("/task/" + task + "/claim", Map.of("userId", account));
    }

    private Answer withdraw(String number) {
        return house.as("applicant1").post("/api/proposals/" + number + "/withdrawal", "{}");
    }

    private Answer submit(String number, String key, String body) {
        return house.as("applicant1")
                .post("/api/proposals/" + number + "/submission", body, Map.of("Idempotency-Key", key));
    }

    private static List<Answer> together(Supplier<Answer> one, Supplier<Answer> other) {
        return together(List.of(one, other));
    }

    private static List<Answer> together(List<Supplier<Answer>> steps) {
        var answers = new Answer[steps.size()];
        var run = new ArrayList<Callable<?>>();
        for (int index = 0; index < answers.length; index++) {
            int place = index;
            run.add(() -> answers[place] = steps.get(place).get());
        }
        try {
            assertThat(Concurrently.run(run)).containsOnly("done");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Arrays.asList(answers);
    }

    private int events(String number, String event) {
        return jdbc.sql("select count(*) from proposal_history where number = :number and to_status = :event")
                .param("number", number)
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    private static void expectOneWinner(List<Answer> answers) {
        assertThat(answers)
                .extracting(Answer::status)
                .as(answers.get(0).text() + answers.get(1).text())
                .containsExactlyInAnyOrder(204, 409);
        expectReadable(answers.get(answers.get(0).status() == 409 ? 0 : 1));
    }

    /** In Chinese and English, without the engine's words. */
    private static void expectReadable(Answer answer) {
        assertThat(answer.json().path("message").toString())
                .matches("(?s).*\\p{IsHan}.*")
                .matches("(?s).*[a-z]{3} .*")
                .doesNotContain("ENGINE", "Exception");
    }
}
