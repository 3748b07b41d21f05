package org.lianshen.process.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.expertreview.plan.PairRequest;
import org.lianshen.problem.Refusal;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The officer's task to assign experts: the plan that is looked at is the one that is confirmed. */
@LianshenTest
class AssignmentDoorTests {

    private static final DirectionId ROUND = new DirectionId(House.CALL, "1.9");

    ProcessActors actors;
    EngineProbe engineProbe;
    AssignmentPlans plans;
    ProposalNumber number;
    Task task;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        plans = engineProbe.bean(AssignmentPlans.class);
        actors.house.expertsExist();
        number = new ProposalNumber(actors.eligible("900000.00"));
        actors.house.intakeCloses("1.9");
        task = engineProbe.task(EngineProbe.roundKey("1.9"), "assign-experts");
    }

    @Test
    void thePlanThatWasShownIsConfirmed() {
        var panels = engineProbe.shown(task, "assignments");
        var plan = plans.latest(ROUND).orElseThrow();
        engineProbe.sends("officer", task, Map.of("plan", plan.id().value()));
        var shown = panels.get(0).get("experts");
        assertThat(engineProbe.bean(Assignments.class).of(number))
                .extracting(Assignment::expert)
                .hasSize(shown.size())
                .allSatisfy(expert -> assertThat(shown.toString()).contains(expert));
        assertThat(engineProbe.round("1.9")).isWaitingAt("gateway_reviewsAwaited");
    }

    @Test
    void aPlanThatWasReplacedSinceIsRefusedAndTheTaskStaysOpen() {
        engineProbe.shown(task, "assignments");
        var looked = plans.latest(ROUND).orElseThrow();
        plans.solve(ROUND, "officer");
        refused(Map.of("plan", looked.id().value()), "plan-replaced");
        refused(
                Map.of(
                        "plan",
                        looked.id().value(),
                        "assignments",
                        List.of(Map.of(
                                "number",
                                number.value(),
                                "experts",
                                looked.panels().get(0).experts()))),
                "plan-replaced");
    }

    @Test
    void aPlanIsRefusedOnceSomethingElseIsAskedFor() {
        engineProbe.shown(task, "assignments");
        var looked = plans.latest(ROUND).orElseThrow();
        var out = new PairRequest(number, looked.panels().get(0).experts().get(0), "近期有争议");
        plans.change(ROUND, settings -> settings.forbidding(out), "officer");
        // the form that is opened again shows another plan
        refused(Map.of("plan", looked.id().value()), "plan-replaced");

        engineProbe.shown(task, "assignments");
        var next = plans.latest(ROUND).orElseThrow();
        assertThat(next.panels().get(0).experts()).doesNotContain(out.expert());
        engineProbe.sends("officer", task, Map.of("plan", next.id().value()));
        assertThat(engineProbe.round("1.9")).isWaitingAt("gateway_reviewsAwaited");
    }

    @Test
    void aPlanNobodyKnowsIsRefused() {
        refused(Map.of("plan", "no-such-plan"), "plan-unknown");
    }

    private void refused(Map<String, ?> answers, String code) {
        var refusal = engineProbe.refused("officer", task, answers);
        assertThat(refusal).extracting(Refusal::code).isEqualTo(code);
        assertThat(engineProbe.tasks.createTaskQuery().taskId(task.getId()).count())
                .isOne();
        assertThat(engineProbe.bean(Assignments.class).of(number)).isEmpty();
    }
}
