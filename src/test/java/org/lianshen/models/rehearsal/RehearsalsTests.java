package org.lianshen.models.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.models.Recipes;
import org.lianshen.models.web.TwoDesigners;
import org.lianshen.process.ProcessActors;
import org.lianshen.process.rehearsal.GivenAnswer;
import org.lianshen.process.rehearsal.MoveKind;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.WayStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes are played against what happened. */
@LianshenTest
class RehearsalsTests {

    private static final String TASK = "task_recommendProposal";
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

    @Test
    void anEarlierDeadlineChangesTheCasesThatItMeets() {
        long change = proposed(
                "recommendation",
                designers
                        .live("recommendation")
                        .replace(DEADLINE, "${deadlines.before(deadlines.recommendation(number), 'P1D')}"));
        var met = sample.cases().stream()
                .map(ExpectedCase::played)
                .filter(RehearsalsTests::isOpenADayBefore)
                .map(RehearsalCase::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(met).as("cases that the earlier deadline meets").isNotEmpty();
        var played = rehearsed(change);
        var own = Set.of("recommendation-lapses", "recommended-before-the-deadline");
        assertThat(names(played))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(met.stream(), own.stream())
                        .toList());
        assertThat(played.get("same").asInt()).isEqualTo(played.get("cases").asInt() - met.size() - own.size());
        assertThat(played.get("different")).allSatisfy(each -> {
            assertThat(each.get("model").asText()).isEqualTo("recommendation");
            assertThat(each.get("at").asText()).isIn("event_recommendersDeadlinePassed", "event_proposalRecommended");
            assertThat(each.get("was").asText()).isNotEmpty();
            assertThat(each.get("would").asText()).isNotEmpty();
        });
    }

    /** Whether a recommender has not answered a day before the deadline. */
    private static boolean isOpenADayBefore(RehearsalCase played) {
        return played.way().stream()
                .filter(step -> step.element().equals(TASK))
                .map(WayStep::at)
                .findFirst()
                .filter(entered -> answered(played).isAfter(deadline(played).minus(EARLIER)))
                .isPresent();
    }

    private static Instant answered(RehearsalCase played) {
        return played.events().stream()
                .filter(event -> event.kind() == MoveKind.TASK && event.word().equals("recommend-proposal")
                        || event.word().equals("proposalWithdrawn"))
                .map(event -> event.at())
                .findFirst()
                .orElse(played.until());
    }

    private static Instant deadline(RehearsalCase played) {
        return played.answers().stream()
                .filter(given -> given.question().startsWith("deadlines.recommendation("))
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
