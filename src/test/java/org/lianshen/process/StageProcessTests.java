package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stages before the foreign confirmation: recommendation, formal check, matching funds. */
@LianshenTest
class StageProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void theRecommenderRecommends() {
        var number = actors.applicantSubmits();
        var stage = engineProbe.instance(number, "recommendation");
        assertThat(stage).isWaitingAt("task_recommendProposal").hasBusinessKey(number);
        assertThat(engineProbe.task(number, "recommend-proposal").getDueDate())
                .isEqualTo(engineProbe.calendar("1.9").recommenders());
        actors.recommenderRecommends(number);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalSubmitted",
                        "task_recommendProposal",
                        "gateway_recommended",
                        "event_proposalRecommended");
        engineProbe.expectStatus(number, "recommended");
    }

    @Test
    void theRecommenderDeclines() {
        var number = actors.applicantSubmits();
        var stage = engineProbe.instance(number, "recommendation");
        engineProbe.sends(
                "recommender-sc-kjt",
                engineProbe.task(number, "recommend-proposal"),
                Map.of("decision", "decline", "opinion", "与本地规划不符"));
        assertThat(stage)
                .isEnded()
                .hasPassed("event_proposalNotRecommended")
                .hasNotPassed("event_recommendationLapsed");
    }

    @Test
    void theRecommendersDeadlinePasses() {
        var number = actors.applicantSubmits();
        var stage = engineProbe.instance(number, "recommendation");
        var deadline = engineProbe.calendar("1.9").recommenders();
        engineProbe.timeReaches(deadline.minusSeconds(1));
        assertThat(stage).isWaitingAt("task_recommendProposal");
        engineProbe.timeReaches(deadline);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_recommendersDeadlinePassed",
                        "event_recommendationLapsed",
                        "event_proposalNotRecommended");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void theOfficerPasses() {
        var number = actors.recommended("1.9", content -> {});
        var stage = engineProbe.instance(number, "formal-check");
        assertThat(stage).isWaitingAt("task_checkFormalRequirements");
        actors.officerPasses(number);
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
        var number = actors.recommended("1.9", content -> {});
        var stage = engineProbe.instance(number, "formal-check");
        engineProbe.sends(
                "officer",
                engineProbe.task(number, "check-formal-requirements"),
                Map.of("decision", "refuse", "reason", "不属于本方向"));
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("gateway_requirementsMet", "gateway_returned", "event_formallyRefused");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void returnedItIsCorrectedAndCheckedAgain() {
        var number = actors.recommended("1.9", content -> {});
        var stage = engineProbe.instance(number, "formal-check");
        actors.officerReturns(number);
        assertThat(stage).isWaitingAt("call_correction");
        var correction = engineProbe.instance(number, "correction");
        assertThat(correction).isWaitingAt("gateway_corrected");
        engineProbe.expectStatus(number, "returned");
        actors.house.applicantCorrects(number, content -> content.put("durationMonths", 23));
        assertThat(stage)
                .isWaitingAt("task_checkFormalRequirements")
                .hasPassedInOrder("call_correction", "gateway_corrected", "task_checkProposal");
        assertThat(correction)
                .isEnded()
                .hasPassedInOrder("task_returnProposal", "event_proposalCorrected", "event_correctionReceived");
        engineProbe.expectStatus(number, "recommended");
        actors.officerPasses(number);
        assertThat(stage).isEnded().hasPassed("event_requirementsMet");
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void itIsReturnedOnlyOnce() {
        var number = actors.recommended("1.9", content -> {});
        actors.officerReturns(number);
        actors.house.applicantCorrects(number, content -> content.put("durationMonths", 23));
        var stage = engineProbe.instance(number, "formal-check");
        var task = engineProbe.task(number, "check-formal-requirements");
        assertThat(engineProbe.shownText(task, "returnPossible")).isEqualTo("false");
        var refusal = engineProbe.refused("officer", task, Map.of("decision", "return", "reason", "再改一次"));
        assertThat(refusal.errors()).extracting(FieldError::path).containsExactly("/decision");
        assertThat(stage).isWaitingAt("task_checkFormalRequirements");
        engineProbe.expectStatus(number, "recommended");
        actors.officerPasses(number);
        assertThat(stage).isEnded();
    }

    @Test
    void theCorrectionLapses() {
        var number = actors.recommended("1.9", content -> {});
        var stage = engineProbe.instance(number, "formal-check");
        actors.officerReturns(number);
        var until = engineProbe
                .bean(Proposals.class)
                .find(new ProposalNumber(number))
                .orElseThrow()
                .correctionUntil();
        var correction = engineProbe.instance(number, "correction");
        engineProbe.timeReaches(until.minusSeconds(1));
        assertThat(correction).isWaitingAt("gateway_corrected");
        engineProbe.timeReaches(until);
        assertThat(correction)
                .isEnded()
                .hasPassedInOrder("task_returnProposal", "event_correctionPeriodOver", "event_correctionLapsed");
        assertThat(stage).isEnded().hasPassedInOrder("call_correction", "gateway_corrected", "event_correctionLapsed");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void theFundsAreVerified() {
        var number = actors.recommended("1.3", House::withEnterprise);
        actors.officerPasses(number);
        var stage = fundsStage(number);
        actors.financeDecides(number, "verified");
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
        var number = actors.recommended("1.3", House::withEnterprise);
        actors.officerPasses(number);
        var stage = fundsStage(number);
        actors.financeDecides(number, "insufficient");
        assertThat(stage).isEnded().hasPassed("event_fundsInsufficient").hasNotPassed("event_fundsVerified");
    }

    private ProcessInstance fundsStage(String number) {
        var stage = engineProbe.instance(number, "matching-funds");
        assertThat(stage).isWaitingAt("task_verifyMatchingFunds");
        return stage;
    }
}
