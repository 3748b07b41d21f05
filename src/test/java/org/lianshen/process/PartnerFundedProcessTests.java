package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.verification.FundingEvidence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model partner-funded with its stage funding-evidence (2.6). */
@LianshenTest
class PartnerFundedProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private static Map<String, Object> evidence(String federal, String inField, String decision) {
        return Map.of("federal", federal, "inField", inField, "decision", decision, "reason", "已查询公开数据库");
    }

    private void liaisonFinds(String number, Map<String, Object> answers) {
        engineProbe.sends("liaison", engineProbe.task(number, "verify-funding-evidence"), answers);
    }

    @Test
    void verifiedItGoesToSelection() {
        var number = actors.passed(TypeSample.PARTNER_FUNDED);
        var process = engineProbe.proposal(number);
        assertThat(process).isWaitingAt("call_fundingEvidence");
        engineProbe.expectStatus(number, "recommended");
        var stage = engineProbe.instance(number, "funding-evidence");
        var task = engineProbe.task(number, "verify-funding-evidence");
        assertThat(engineProbe.shown(task, "proofs")).hasSize(1);
        liaisonFinds(number, evidence("yes", "yes", "verified"));
        assertThat(stage).isEnded().hasPassed("event_evidenceVerified");
        assertThat(process).isWaitingAt("call_selection");
        engineProbe.expectStatus(number, "eligible");
        var kept = engineProbe
                .bean(FundingEvidence.class)
                .find(new ProposalNumber(number))
                .orElseThrow();
        assertThat(kept.body()).isEqualTo("NSF");
        assertThat(kept.decidedBy()).isEqualTo("liaison");
    }

    @Test
    void rejectedItIsRefused() {
        var number = actors.passed(TypeSample.PARTNER_FUNDED);
        var process = engineProbe.proposal(number);
        liaisonFinds(number, evidence("no", "yes", "rejected"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_fundingEvidence",
                        "gateway_evidenceVerified",
                        "task_refuseProposal",
                        "event_proposalRefused");
        engineProbe.expectStatus(number, "refused");
        assertThat(actors.house.letters(number)).contains("evidence-rejected");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void moneyOfAnotherKindCannotBeVerified() {
        var number = actors.passed(TypeSample.PARTNER_FUNDED);
        var task = engineProbe.task(number, "verify-funding-evidence");
        assertThat(engineProbe
                        .refused("liaison", task, evidence("no", "yes", "verified"))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/decision");
        assertThat(engineProbe.tasks(number, "verify-funding-evidence")).hasSize(1);
        engineProbe.expectStatus(number, "recommended");
    }
}
