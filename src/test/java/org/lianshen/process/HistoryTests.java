package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.Refusal;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's history tells who did what and when, but nothing of what was written in forms. */
@LianshenTest
class HistoryTests {

    private static final String SECRET = "绝密意见七三一";

    ProcessActors actors;
    EngineProbe engineProbe;
    JdbcClient jdbc;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        jdbc = engineProbe.bean(JdbcClient.class);
    }

    private String fullLife() {
        actors.house.expertsExist();
        var number = actors.house.applicantSubmits("1.3", House::withEnterprise);
        engineProbe.sends(
                "recommender-sc-kjt",
                engineProbe.task(number, "recommend-proposal"),
                Map.of("decision", "recommend", "opinion", SECRET));
        actors.officerPasses(number);
        actors.financeDecides(number, "verified");
        engineProbe.timeReaches(engineProbe.calendar("1.3").agency("oead").orElseThrow());
        engineProbe.sends(
                "liaison",
                engineProbe.task(number, "decide-missing-confirmation"),
                Map.of("decision", "eligible", "reason", SECRET));
        actors.officerAssigns("1.3", "expert01", "expert02", "expert03");
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            var sheet = new java.util.HashMap<>(House.sheet(77));
            sheet.put("comment", SECRET);
            engineProbe.sends(expert, engineProbe.review(expert, number), sheet);
        }
        actors.chairSettles("1.3");
        actors.approverApproves("1.3");
        actors.noticeEnds("1.3");
        engineProbe.expectStatus(number, "funded");
        return number;
    }

    @Test
    void noAnswerReachesTheEnginesHistory() {
        var number = fullLife();
        for (var table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_comment", "act_hi_attachment")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from act_ru_variable v join act_ru_execution e"
                                + " on v.proc_inst_id_ = e.id_ where e.business_key_ = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .as("variables of the ended proposal")
                .isZero();
        engineTables()
                .forEach(table -> assertThat(jdbc.sql("select count(*) from \"" + table + "\" t where t::text like '%"
                                        + SECRET + "%'")
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero());
    }

    private List<String> engineTables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name like 'act\\_%'")
                .query(String.class)
                .list();
    }

    @Test
    void whoDidWhatAndWhenIsKept() {
        var number = fullLife();
        var history = engineProbe.bean(HistoryService.class);
        var tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number)
                .finished()
                .list();
        assertThat(tasks)
                .extracting("taskDefinitionKey", "assignee")
                .contains(
                        org.assertj.core.groups.Tuple.tuple("task_recommendProposal", "recommender-sc-kjt"),
                        org.assertj.core.groups.Tuple.tuple("task_checkFormalRequirements", "officer"),
                        org.assertj.core.groups.Tuple.tuple("task_verifyMatchingFunds", "finance"),
                        org.assertj.core.groups.Tuple.tuple("task_decideMissingConfirmation", "liaison"),
                        org.assertj.core.groups.Tuple.tuple("task_scoreProposal", "expert02"));
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .finished()
                        .list())
                .extracting("processDefinitionKey")
                .contains(
                        "joint-research",
                        "recommendation",
                        "formal-check",
                        "matching-funds",
                        "foreign-confirmation",
                        "expert-review",
                        "single-review");
    }

    @Test
    void whatTellsNothingNewIsLeftOut() {
        fullLife();
        for (var table : List.of("act_hi_job_log", "act_hi_identitylink", "act_ru_task_meter_log")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(engineProbe
                        .bean(HistoryService.class)
                        .createUserOperationLogQuery()
                        .operationType("Claim")
                        .list())
                .extracting("userId")
                .contains("recommender-sc-kjt", "officer", "expert01");
        assertThat(completions()).as("the task's own history tells them").isEmpty();
    }

    @Test
    void whatNobodyHasClaimedIsNotCompleted() {
        var number = actors.applicantSubmits();
        var task = engineProbe.task(number, "recommend-proposal");
        assertThatThrownBy(() -> engineProbe.asAccount(
                        "recommender-sc-kjt",
                        () -> engineProbe.forms.submitTaskForm(
                                task.getId(), Map.of("decision", "recommend", "opinion", "同意推荐"))))
                .isInstanceOf(Refusal.class);
        engineProbe.expectStatus(number, "submitted");
        assertThat(completions()).isEmpty();
    }

    private List<UserOperationLogEntry> completions() {
        return engineProbe
                .bean(HistoryService.class)
                .createUserOperationLogQuery()
                .operationType("Complete")
                .list();
    }
}
