package org.lianshen.process.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A call in which nobody is replaced without an officer, and an invitation lasts until the review is due. */
@OutsideCallTest
class OfficersReplaceProcessTests {

    House house;
    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        house = actors.house;
        engineProbe = actors.engineProbe;
    }

    @Test
    void anOfficerIsAskedAtOnce() {
        var number = house.inReview(OutsideCalls.NINE);
        var review = engineProbe.singleReview("expert01", number);
        actors.expertAnswers("expert01", number, "conflict");
        assertThat(review).isWaitingAt("task_replaceExpert").hasPassed("task_inviteNextExpert");
        assertThat(house.letters(number)).doesNotContain("expert-replaced");
        actors.officerReplaces(number, Map.of("decision", "replace", "expert", "expert04"));
        assertThat(engineProbe.invited(number)).contains("expert04");
    }

    @Test
    void whoHasNotClaimedIsRemindedThenAndMayClaimStill() {
        var number = house.inReview(OutsideCalls.NINE);
        var review = engineProbe.singleReview("expert01", number);
        var invited = engineProbe.invitation("expert01", number);
        engineProbe.timeReaches(invited.claimUntil().minusSeconds(60));
        assertThat(house.letters(number)).doesNotContain("review-reminder");
        engineProbe.timeReaches(invited.claimUntil().plusSeconds(60));
        assertThat(house.letters(number).stream().filter("review-reminder"::equals))
                .hasSize(3);
        assertThat(house.letter(number, "review-reminder")).doesNotContain("自动失效");
        assertThat(review).hasPassed("event_invitationStands").isWaitingAt("task_scoreProposal");
        engineProbe.timeReaches(invited.reviewUntil());
        assertThat(review).isWaitingAt("task_replaceExpert").hasPassed("event_reviewDeadlinePassed");
        assertThat(house.letters(number)).doesNotContain("invitation-lapsed");
    }
}
