package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.Proposals;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stages before the foreign confirmation: recommendation, formal check, matching funds. */
@LianshenTest
class StageProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    @Test
    void theRecommenderRecommends() {
        var number = people.applicantSubmits();
        var stage = backstage.instance(number, "recommendation");
        assertThat(stage).isWaitingAt("task_recommendProposal").hasBusinessKey(number);
        assertThat(backstage.task(number, "recommend-proposal").getDueDate())
                .isEqualTo(backstage.calendar("1.9").recommenders());
        people.recommenderRecommends(number);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalSubmitted",
                        "task_recommendProposal",
                        "gateway_recommended",
                        "event_proposalRecommended");
        backstage.expectStatus(number, "recommended");
    }

    @Test
    void theRecommenderDeclines() {
        var number = people.applicantSubmits();
        var stage = backstage.instance(number, "recommendation");
        backstage.sends(
                "recommender-sc-kjt",
                backstage.task(number, "recommend-proposal"),
                Map.of("decision", "decline", "opinion", "与本地规划不符"));
        assertThat(stage)
                .isEnded()
                .hasPassed("event_proposalNotRecommended")
                .hasNotPassed("event_recommendationLapsed");
    }

    @Test
    void theRecommendersDeadlinePasses() {
        var number = people.applicantSubmits();
        var stage = backstage.instance(number, "recommendation");
        var deadline = backstage.calendar("1.9").recommenders();
        backstage.timeReaches(deadline.minusSeconds(1));
        assertThat(stage).isWaitingAt("task_recommendProposal");
        backstage.timeReaches(deadline);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_recommendersDeadlinePassed",
                        "event_recommendationLapsed",
                        "event_proposalNotRecommended");
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @Test
    void theOfficerPasses() {
        var number = people.recommended("1.9", content -> {});
        var stage = backstage.instance(number, "formal-check");
        assertThat(stage).isWaitingAt("task_checkFormalRequirements");
        people.officerPasses(number);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalRecommended",
                        "task_checkProposal",
                        "task_checkFormalRequirements",
                        "gateway_requirementsMet",
                        "event_requirementsMet");
    }

    @Test
    void theOfficerRefuses() {
        var number = people.recommended("1.9", content -> {});
        var stage = backstage.instance(number, "formal-check");
        backstage.sends(
                "officer",
                backstage.task(number, "check-formal-requirements"),
                Map.of("decision", "refuse", "reason", "不属于本方向"));
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("gateway_requirementsMet", "gateway_returned", "event_formallyRefused");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void returnedItIsCorrectedAndCheckedAgain() {
        var number = people.recommended("1.9", content -> {});
        var stage = backstage.instance(number, "formal-check");
        people.officerReturns(number);
        assertThat(stage).isWaitingAt("call_correction");
        var correction = backstage.instance(number, "correction");
        assertThat(correction).isWaitingAt("gateway_corrected");
        backstage.expectStatus(number, "returned");
        people.house.applicantCorrects(number, content -> content.put("durationMonths", 23));
        assertThat(stage)
                .isWaitingAt("task_checkFormalRequirements")
                .hasPassedInOrder("call_correction", "gateway_corrected", "task_checkProposal");
        assertThat(correction)
                .isEnded()
                .hasPassedInOrder("task_returnProposal", "event_proposalCorrected", "event_correctionReceived");
        backstage.expectStatus(number, "recommended");
        people.officerPasses(number);
        assertThat(stage).isEnded().hasPassed("event_requirementsMet");
        backstage.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void itIsReturnedOnlyOnce() {
        var number = people.recommended("1.9", content -> {});
        people.officerReturns(number);
        people.house.applicantCorrects(number, content -> content.put("durationMonths", 23));
        var stage = backstage.instance(number, "formal-check");
        var task = backstage.task(number, "check-formal-requirements");
        assertThat(backstage.shownText(task, "returnPossible")).isEqualTo("false");
        var refusal = backstage.refused("officer", task, Map.of("decision", "return", "reason", "再改一次"));
        assertThat(refusal.errors()).extracting(FieldError::path).containsExactly("/decision");
        assertThat(stage).isWaitingAt("task_checkFormalRequirements");
        backstage.expectStatus(number, "recommended");
        people.officerPasses(number);
        assertThat(stage).isEnded();
    }

    @Test
    void theCorrectionLapses() {
        var number = people.recommended("1.9", content -> {});
        var stage = backstage.instance(number, "formal-check");
        people.officerReturns(number);
        var until = backstage.bean(Proposals.class).find(number).orElseThrow().correctionUntil();
        var correction = backstage.instance(number, "correction");
        backstage.timeReaches(until.minusSeconds(1));
        assertThat(correction).isWaitingAt("gateway_corrected");
        backstage.timeReaches(until);
        assertThat(correction)
                .isEnded()
                .hasPassedInOrder("task_returnProposal", "event_correctionPeriodOver", "event_correctionLapsed");
        assertThat(stage).isEnded().hasPassedInOrder("call_correction", "gateway_corrected", "event_correctionLapsed");
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @Test
    void theFundsAreVerified() {
        var number = people.recommended("1.3", House::withEnterprise);
        people.officerPasses(number);
        var stage = fundsStage(number);
        people.financeDecides(number, "verified");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_fundsDeclared",
                        "gateway_fundsToVerify",
                        "task_verifyMatchingFunds",
                        "gateway_fundsVerified",
                        "event_fundsVerified");
    }

    @Test
    void theFundsAreInsufficient() {
        var number = people.recommended("1.3", House::withEnterprise);
        people.officerPasses(number);
        var stage = fundsStage(number);
        people.financeDecides(number, "insufficient");
        assertThat(stage).isEnded().hasPassed("event_fundsInsufficient").hasNotPassed("event_fundsVerified");
    }

    private ProcessInstance fundsStage(String number) {
        var stage = backstage.instance(number, "matching-funds");
        assertThat(stage).isWaitingAt("task_verifyMatchingFunds");
        return stage;
    }
}
