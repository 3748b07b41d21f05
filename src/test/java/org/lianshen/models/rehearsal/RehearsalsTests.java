package org.lianshen.models.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenTest;
import org.lianshen.models.Recipes;
import org.lianshen.models.web.TwoDesigners;
import org.lianshen.process.ProcessActors;
import org.lianshen.process.rehearsal.CaseEvent;
import org.lianshen.process.rehearsal.GivenAnswer;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.WayStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes are played against what happened. */
@LianshenTest
class RehearsalsTests {

    private static final String DEADLINE = "${deadlines.recommendation(number)}";
    private static final Duration EARLIER = Duration.ofDays(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleRound sample;

    @Autowired
    OwnCases own;

    @Autowired
    JdbcClient jdbc;

    ProcessActors actors;
    TwoDesigners designers;

    @BeforeEach
    void enter() {
        actors = new ProcessActors(context);
        designers = new TwoDesigners(actors.house::as);
    }

    @Test
    void whatChangesNoWayChangesNone() {
        long change = proposed(
                "recommendation", designers.live("recommendation").replace("Recommend proposal", "Recommend it"));
        int before = tables();
        var played = rehearsed(change);
        assertThat(played.get("different")).isEmpty();
        assertThat(played.get("same").asInt())
                .isEqualTo(played.get("cases").asInt())
                .isEqualTo(sample.cases().size() + own.cases().size());
        assertThat(played.get("untaken")).as("the sample round goes every way").isEmpty();
        assertThat(ProcessEngines.getProcessEngines())
                .as("engines that others find")
                .hasSize(1);
        await().untilAsserted(() ->
                assertThat(tables()).as("tables of a rehearsal that is over").isEqualTo(before));
    }

    private int tables() {
        return jdbc.sql("select count(*) from pg_class where relname = 'act_ru_execution'")
                .query(Integer.class)
                .single();
    }

    /** Which cases an earlier deadline meets is reckoned from what happened, not by playing it. */
    @ParameterizedTest
    @CsvSource({
        "recommendation, task_recommendProposal, recommend-proposal, event_recommendersDeadlinePassed, 2",
        "agency, gateway_answeredInTime, agencyAnswered, event_agencyDeadlinePassed, 0"
    })
    void anEarlierDeadlineChangesTheCasesThatItMeets(
            String question, String waits, String answer, String passed, int ofOwnCases) {
        var model = question.equals("agency") ? "foreign-confirmation" : question;
        var asked = "deadlines." + question + "(number)";
        long change = proposed(
                model, designers.live(model).replace("${" + asked + "}", "${deadlines.before(" + asked + ", 'P1D')}"));
        var met = sample.cases().stream()
                .map(ExpectedCase::played)
                .filter(played -> isOpenADayBefore(played, "deadlines." + question + "(", waits, answer))
                .map(RehearsalCase::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(met).as("cases that the earlier deadline meets").isNotEmpty();
        var played = rehearsed(change);
        var ofDesigners = own.cases().stream().map(each -> each.played().name()).toList();
        var different = names(played);
        assertThat(different).filteredOn(name -> !ofDesigners.contains(name)).containsExactlyInAnyOrderElementsOf(met);
        assertThat(different).filteredOn(ofDesigners::contains).hasSize(ofOwnCases);
        assertThat(played.get("same").asInt()).isEqualTo(played.get("cases").asInt() - different.size());
        assertThat(played.get("different"))
                .filteredOn(each -> met.contains(each.get("number").asText()))
                .allSatisfy(each -> {
                    assertThat(each.get("model").asText()).isEqualTo(model);
                    assertThat(each.get("at").asText()).isEqualTo(passed);
                    assertThat(each.get("was").asText()).isNotEmpty();
                    assertThat(each.get("would").asText()).isNotEmpty();
                });
    }

    /** Whether what is waited for has not come a day before the deadline, while the records still go on. */
    private static boolean isOpenADayBefore(RehearsalCase played, String question, String waits, String answer) {
        var entered = played.way().stream()
                .filter(step -> step.element().equals(waits))
                .map(WayStep::at)
                .reduce((first, last) -> last);
        return entered.filter(since -> answered(played, since, answer)
                        .isAfter(deadline(played, question).minus(EARLIER)))
                .isPresent();
    }

    private static Instant answered(RehearsalCase played, Instant since, String answer) {
        return played.events().stream()
                .filter(event -> !event.at().isBefore(since))
                .filter(event -> List.of(answer, "proposalWithdrawn").contains(event.word()))
                .map(CaseEvent::at)
                .findFirst()
                .orElse(played.until());
    }

    private static Instant deadline(RehearsalCase played, String question) {
        return played.answers().stream()
                .filter(given -> given.question().startsWith(question))
                .map(GivenAnswer::answer)
                .map(answer -> Instant.parse(String.valueOf(answer)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void aStepThatNeverRanIsNotMadeUp() {
        long change = proposed(
                "foreign-confirmation",
                designers.live("foreign-confirmation").replace("${awaitConfirmation}", "${surveyAnswers}"));
        var played = rehearsed(change);
        assertThat(played.get("different"))
                .isNotEmpty()
                .anySatisfy(
                        each -> assertThat(each.get("stuck").get("en").asText()).contains("surveyAnswers"));
    }

    @Test
    void aPastRoundIsPlayedFromItsRecords() {
        var number = actors.inReview();
        List.of("expert01", "expert02", "expert03").forEach(expert -> actors.expertClaims(expert, number));
        var round = number.substring(0, number.lastIndexOf('-'));
        long change = proposed("single-review", Recipes.reminder(designers.live("single-review")));
        var played = rehearsed(change, Map.of("rounds", List.of(round)));
        assertThat(played.get("cases").asInt()).isEqualTo(2);
        assertThat(played.get("same").asInt()).as("the reminder is not due yet").isEqualTo(2);
        actors.engineProbe.timeReaches(due("event_reviewDeadlinePassed").minusSeconds(1));
        var later = rehearsed(change, Map.of("rounds", List.of(round)));
        assertThat(names(later)).containsExactly(number);
        assertThat(later.get("different").get(0).get("at").asText()).isEqualTo("event_lastDay");
        assertThat(actors.house
                        .as("designer2")
                        .get(TwoDesigners.CHANGES + "/" + change + "/rehearsals")
                        .expect(200)
                        .json())
                .hasSize(2);
    }

    private Instant due(String activity) {
        return context.getBean(org.camunda.bpm.engine.ManagementService.class)
                .createJobQuery()
                .activityId(activity)
                .list()
                .get(0)
                .getDuedate()
                .toInstant();
    }

    @Test
    void whatCannotBePlayedIsRefused() {
        long broken = designers
                .propose(
                        "designer",
                        Map.of(
                                "recommendation.bpmn",
                                designers
                                        .live("recommendation")
                                        .replace(DEADLINE, "${nobody.knows(number)}")
                                        .getBytes(UTF_8)))
                .expect(201)
                .json()
                .get("id")
                .asLong();
        actors.house.as("designer").post(address(broken), Map.of()).expect(409);
        long change = proposed(
                "recommendation", designers.live("recommendation").replace("Recommend proposal", "Recommend it"));
        actors.house
                .as("designer")
                .post(address(change), Map.of("rounds", List.of("2022-1-9.9")))
                .expect(422);
        actors.house.as("officer").post(address(change), Map.of()).expect(403);
        actors.house.as("designer").post(address(999_999), Map.of()).expect(404);
    }

    private long proposed(String model, String text) {
        var change = designers
                .propose("designer", Map.of(model + ".bpmn", text.getBytes(UTF_8)))
                .expect(201)
                .json();
        assertThat(change.get("findings")).isEmpty();
        return change.get("id").asLong();
    }

    private JsonNode rehearsed(long change) {
        return rehearsed(change, Map.of());
    }

    private JsonNode rehearsed(long change, Map<String, ?> body) {
        return actors.house
                .as("designer")
                .post(address(change), body)
                .expect(200)
                .json();
    }

    private static String address(long change) {
        return TwoDesigners.CHANGES + "/" + change + "/rehearsals";
    }

    private static List<String> names(JsonNode played) {
        return StreamSupport.stream(played.get("different").spliterator(), false)
                .map(each -> each.get("number").asText())
                .toList();
    }
}
