package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.FieldError;
import org.lianshen.verification.FundingEvidence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model partner-funded with its stage funding-evidence (2.6). */
@LianshenTest
class PartnerFundedProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private static Map<String, Object> evidence(String federal, String inField, String decision) {
        return Map.of("federal", federal, "inField", inField, "decision", decision, "reason", "已查询公开数据库");
    }

    private void liaisonFinds(String number, Map<String, Object> answers) {
        backstage.sends("liaison", backstage.task(number, "verify-funding-evidence"), answers);
    }

    @Test
    void verifiedItGoesToSelection() {
        var number = people.passed(TypeSample.PARTNER_FUNDED);
        var process = backstage.proposal(number);
        assertThat(process).isWaitingAt("call_fundingEvidence");
        backstage.expectStatus(number, "recommended");
        var stage = backstage.instance(number, "funding-evidence");
        var task = backstage.task(number, "verify-funding-evidence");
        assertThat(backstage.shown(task, "proofs")).hasSize(1);
        liaisonFinds(number, evidence("yes", "yes", "verified"));
        assertThat(stage).isEnded().hasPassed("event_evidenceVerified");
        assertThat(process).isWaitingAt("call_selection");
        backstage.expectStatus(number, "eligible");
        var kept = backstage.bean(FundingEvidence.class).find(number).orElseThrow();
        assertThat(kept.body()).isEqualTo("NSF");
        assertThat(kept.decidedBy()).isEqualTo("liaison");
    }

    @Test
    void rejectedItIsRefused() {
        var number = people.passed(TypeSample.PARTNER_FUNDED);
        var process = backstage.proposal(number);
        liaisonFinds(number, evidence("no", "yes", "rejected"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_fundingEvidence",
                        "gateway_evidenceVerified",
                        "task_refuseProposal",
                        "event_proposalRefused");
        backstage.expectStatus(number, "refused");
        assertThat(people.house.letters(number)).contains("evidence-rejected");
        backstage.expectNothingLeft(number);
    }

    @Test
    void moneyOfAnotherKindCannotBeVerified() {
        var number = people.passed(TypeSample.PARTNER_FUNDED);
        var task = backstage.task(number, "verify-funding-evidence");
        assertThat(backstage
                        .refused("liaison", task, evidence("no", "yes", "verified"))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/decision");
        assertThat(backstage.tasks(number, "verify-funding-evidence")).hasSize(1);
        backstage.expectStatus(number, "recommended");
    }
}
