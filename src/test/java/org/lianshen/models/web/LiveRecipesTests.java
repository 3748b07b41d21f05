package org.lianshen.models.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.models.Recipes;
import org.lianshen.process.ProcessActors;
import org.lianshen.process.form.PlainAnswerRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recipes of the guide for designers go live, and what runs already goes by them. */
@LianshenTest
class LiveRecipesTests {

    private static final Map<String, Object> FOR_GOOD = Map.of("dryRun", false, "timers", "keep");

    @Autowired
    ApplicationContext context;

    @Autowired
    ManagementService management;

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
    void aReminderMoreReachesReviewsThatRun() {
        var number = actors.inReview();
        List.of("expert01", "expert02", "expert03").forEach(expert -> actors.expertClaims(expert, number));
        designers.goesLive(Map.of("single-review.bpmn", Recipes.reminder(designers.live("single-review"))));
        assertThat(designers.done(FOR_GOOD, management).get("stayed")).isEmpty();
        var reminders = management.createJobQuery().activityId("event_lastDay").list();
        assertThat(reminders)
                .hasSize(3)
                .allSatisfy(reminder -> assertThat(due(reminder))
                        .isEqualTo(due(deadlineBeside(reminder)).minus(Duration.ofDays(1))));
        var due = due(reminders.get(0));
        actors.engineProbe.timeReaches(due.minusSeconds(1));
        long before = lettersSent();
        actors.engineProbe.timeReaches(due.plusSeconds(1));
        assertThat(lettersSent()).isEqualTo(before + 3);
    }

    private Job deadlineBeside(Job reminder) {
        return management
                .createJobQuery()
                .processInstanceId(reminder.getProcessInstanceId())
                .activityId("event_reviewDeadlinePassed")
                .singleResult();
    }

    private long lettersSent() {
        return jdbc.sql("select count(*) from letter where kind = 'review-due-soon'")
                .query(Long.class)
                .single();
    }

    @Test
    void aWaitingPeriodHoldsWhatWouldBeVoid() {
        var number = actors.recommended("1.9", content -> {});
        actors.officerPasses(number);
        designers.goesLive(Map.of("joint-research.bpmn", Recipes.waitingPeriod(designers.live("joint-research"))));
        assertThat(designers.done(FOR_GOOD, management).get("stayed")).isEmpty();
        var answer = due(management
                .createJobQuery()
                .timers()
                .processDefinitionKey("foreign-confirmation")
                .list()
                .get(0));
        actors.engineProbe.timeReaches(answer.plus(Duration.ofDays(6)));
        actors.engineProbe.expectStatus(number, "awaiting-confirmation");
        actors.engineProbe.timeReaches(answer.plus(Duration.ofDays(8)));
        actors.engineProbe.expectStatus(number, "void");
    }

    @Test
    void aFurtherCheckIsMadeBeforeItGoesOn() {
        var number = actors.recommended("1.9", content -> {});
        designers.goesLive(Map.of("formal-check.bpmn", Recipes.furtherCheck(designers.live("formal-check"))));
        assertThat(designers.done(FOR_GOOD, management).get("stayed")).isEmpty();
        actors.officerPasses(number);
        actors.engineProbe.expectStatus(number, "recommended");
        actors.officerPasses(number);
        actors.engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void aNewHumanTaskIsAnsweredWithoutCode() {
        var number = actors.recommended("1.9", content -> {});
        var task = newTask(number, model -> model, Recipes.newForm(), words -> words);
        assertThat(task.getDueDate()).isAfter(task.getCreateTime());
        assertThat(form(task.getId(), "zh")).contains("退回修改").doesNotContain("Back to the applicant");
        assertThat(actors.engineProbe.shownText(task, "title")).isNotEmpty();
        assertThat(actors.engineProbe
                        .refused("officer", task, Map.of("decision", "passed"))
                        .errors())
                .anySatisfy(error -> assertThat(error.message().zh()).contains("理由"));
        assertThat(actors.engineProbe
                        .refused("officer", task, Map.of("decision", "verified", "reason", "R"))
                        .errors())
                .isNotEmpty();
        actors.engineProbe.sends("officer", task, Map.of("decision", "passed", "reason", "复核无误"));
        actors.engineProbe.expectStatus(number, "awaiting-confirmation");
        assertThat(context.getBean(PlainAnswerRepository.class).of(number))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.decision()).isEqualTo("passed");
                    assertThat(answer.reason()).isEqualTo("复核无误");
                    assertThat(answer.account()).isEqualTo("officer");
                    assertThat(answer.task().zh()).isEqualTo("复核");
                });
        assertThat(reasons("officer", number)).contains("复核无误");
        assertThat(reasons("manager", number)).isEmpty();
    }

    @Test
    void whoOnlyReadsTicksABox() {
        var number = actors.recommended("1.9", content -> {});
        var task = newTask(
                number,
                model -> model,
                Recipes.readForm(),
                words -> words.replaceFirst("  Back to the applicant.*\n", ""));
        assertThat(actors.engineProbe
                        .refused("officer", task, Map.of("acknowledged", false, "reason", "R"))
                        .errors())
                .anySatisfy(error -> assertThat(error.message().en()).contains("tick"));
        actors.engineProbe.sends("officer", task, Map.of("acknowledged", true, "reason", "已阅"));
        actors.engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    /** The new human task is live, with its form, and the proposal has come to it. */
    private Task newTask(String number, UnaryOperator<String> model, String form, UnaryOperator<String> words) {
        designers.goesLive(Map.of(
                "formal-check.bpmn",
                model.apply(Recipes.newTask(designers.live("formal-check"))),
                Recipes.NEW_FORM + ".form",
                form,
                "zh.yaml",
                words.apply(Recipes.newWords(designers.live("zh.yaml")))));
        assertThat(designers.done(FOR_GOOD, management).get("stayed")).isEmpty();
        actors.officerPasses(number);
        return actors.engineProbe.task(number, Recipes.NEW_FORM);
    }

    private List<String> reasons(String account, String number) {
        var steps = actors.house
                .as(account)
                .get("/api/monitor/proposals/" + number + "/steps")
                .expect(200)
                .json();
        return steps.findValuesAsText("reason").stream()
                .filter(reason -> !reason.equals("null"))
                .toList();
    }

    @Test
    void whoeverReviewsDoesNotReadWhoApplies() {
        var number = actors.recommended("1.9", content -> {});
        var task = newTask(
                number,
                model -> model.replaceFirst(
                        "(id=\"task_checkAgain\"[^>]*)camunda:candidateGroups=\"officer\"",
                        "$1camunda:candidateGroups=\"expert\""),
                Recipes.newForm(),
                words -> words);
        var variables = actors.house
                .as("expert01")
                .engine("/task/" + task.getId() + "/form-variables?deserializeValues=false")
                .expect(200)
                .json();
        assertThat(variables.has("title")).isTrue();
        assertThat(variables.has("leadOrganisation")).isFalse();
        assertThat(variables.has("dossierUrl")).isFalse();
    }

    @Test
    void aFormSaysWhatItIsToSayInBothLanguages() {
        designers.goesLive(Map.of(
                "check-formal-requirements.form",
                Recipes.formText(designers.live("check-formal-requirements")),
                "zh.yaml",
                Recipes.formWords(designers.live("zh.yaml"))));
        var number = actors.recommended("1.9", content -> {});
        var task = actors.engineProbe.task(number, "check-formal-requirements").getId();
        assertThat(form(task, "zh")).contains("以下问题请您亲自核对").doesNotContain("须由您判断的问题");
        assertThat(form(task, "en")).contains("Please look at these questions yourself");
    }

    private String form(String task, String language) {
        var officer = actors.house.as("officer");
        return officer.send(officer.request("/camunda/api/engine/engine/default/task/" + task + "/deployed-form")
                        .header("Accept-Language", language)
                        .GET())
                .expect(200)
                .text();
    }

    private static Instant due(Job job) {
        return job.getDuedate().toInstant();
    }
}
