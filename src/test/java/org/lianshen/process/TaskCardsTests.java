package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cards tell what a task is about, to whoever may see it and to nobody else. */
@LianshenTest
class TaskCardsTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private JsonNode cards(String account, String... ids) {
        return cards(actors, account, ids);
    }

    private static JsonNode cards(ProcessActors actors, String account, String... ids) {
        return actors.house
                .as(account)
                .get("/api/tasks/cards?ids=" + String.join(",", ids))
                .expect(200)
                .json();
    }

    private static String account(String form) {
        return switch (form) {
            case "recommend-proposal" -> "recommender-sc-kjt";
            case "check-formal-requirements",
                    "decide-unverified-letter",
                    "assign-experts",
                    "decide-period",
                    "replace-expert",
                    "mend-letter" -> "officer";
            case "verify-matching-funds" -> "finance";
            case "score-proposal" -> "expert01";
            case "settle-ranking", "decide-objection" -> "chair";
            case "approve-list" -> "approver";
            default -> "liaison";
        };
    }

    /** Every form's task has a card that tells its reader what it is about. */
    static void expectCard(ProcessActors actors, String form, Task task) {
        var account = account(form);
        var card = cards(actors, account, task.getId()).get(0);
        assertThat(card.get("form").asText()).isEqualTo(form);
        assertThat(card.get("name").get("zh").asText()).matches("\\p{IsHan}+");
        assertThat(card.get("name").get("en").asText()).matches("[A-Z][a-z ]+");
        assertThat(card.get("process").get("zh").asText()).matches("\\p{IsHan}+");
        assertThat(card.get("process").get("en").asText()).matches("[A-Z][a-z ]+");
        assertThat(card.get("number").asText()).matches("(20\\d\\d-\\d-)?[12]\\.\\d.*");
        assertThat(card.get("direction").get("code").asText()).matches("[12]\\.\\d");
        assertThat(card.get("direction").get("zh").asText()).isNotBlank();
        var due = OffsetDateTime.parse(card.get("due").asText());
        assertThat(due.getOffset().getTotalSeconds()).isEqualTo(8 * 3600);
        assertThat(due.toInstant()).isEqualTo(task.getDueDate().toInstant());
        assertThat(card.get("overdue").asBoolean()).isFalse();
        assertThat(card.hasNonNull("assignee")).isFalse();
        boolean ofRound = List.of("assign-experts", "settle-ranking", "approve-list", "identify-proposal")
                .contains(form);
        assertThat(card.hasNonNull("title")).isNotEqualTo(ofRound);
        assertThat(card.hasNonNull("dossier")).isNotEqualTo(ofRound);
        if (!ofRound) {
            assertThat(card.get("title").get("en").asText()).isNotBlank();
            actors.house.as(account).get(card.get("dossier").asText()).expect(200);
        }
    }

    @Test
    void itSaysWhoHasClaimedItAndWhatIsOverdue() {
        var task = new EveryForm(actors).open("check-formal-requirements");
        engineProbe.asAccount("officer", () -> engineProbe.tasks.claim(task.getId(), "officer"));
        engineProbe.timeReaches(engineProbe
                .tasks
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getDueDate()
                .toInstant()
                .plus(Duration.ofSeconds(1)));
        var card = cards("officer", task.getId()).get(0);
        assertThat(card.get("assignee").get("account").asText()).isEqualTo("officer");
        assertThat(card.get("assignee").get("name").asText()).isNotBlank();
        assertThat(card.get("overdue").asBoolean()).isTrue();
    }

    @Test
    void noTwoCardsOfTheChairAreTheSame() {
        actors.house.expertsExist();
        for (var direction : List.of("1.9", "2.0")) {
            var number = actors.recommended(direction, content -> {});
            actors.officerPasses(number);
            if (engineProbe.status(number).equals("awaiting-confirmation")) {
                actors.agencySays(number, "accepted");
            }
            actors.house.intakeCloses(direction);
            actors.officerAssigns(direction, "expert01", "expert02", "expert03");
            actors.expertsScore(number, 90);
        }
        var ids =
                engineProbe.withForm("settle-ranking").stream().map(Task::getId).toArray(String[]::new);
        assertThat(ids).hasSize(2);
        var seen = new HashSet<String>();
        cards("chair", ids)
                .forEach(card ->
                        seen.add(card.get("number") + card.get("direction").toString()));
        assertThat(seen).hasSize(2);
    }

    @Test
    void anExpertIsToldNoOrganisation() {
        var task = new EveryForm(actors).open("score-proposal");
        assertThat(cards("expert01", task.getId()).toString())
                .contains("/reviews/")
                .doesNotContain("Example University", "示例大学", "Partner Institute");
    }

    @Test
    void othersTasksAreLeftOut() {
        var review = new EveryForm(actors).open("score-proposal");
        assertThat(cards("expert02", review.getId())).isEmpty();
        assertThat(cards("chair", review.getId(), "nothing", "'")).isEmpty();
        assertThat(cards("expert01", "nothing", review.getId(), review.getId())).hasSize(1);
        assertThat(cards("expert01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant1", "agency-nrf"})
    void outsidersHaveNoTasks(String outsider) {
        actors.house.as(outsider).get("/api/tasks/cards?ids=a").expect(403);
        actors.house.as(outsider).get("/api/tasks?q=a").expect(403);
    }

    @Test
    void twoHundredAtOnce() {
        var ids = Collections.nCopies(200, "nothing");
        assertThat(cards("officer", ids.toArray(String[]::new))).isEmpty();
        actors.house
                .as("officer")
                .get("/api/tasks/cards?ids="
                        + Stream.concat(ids.stream(), Stream.of("more")).collect(Collectors.joining(",")))
                .expect(422);
    }
}
