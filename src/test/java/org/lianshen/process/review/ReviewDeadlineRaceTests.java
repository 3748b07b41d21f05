package org.lianshen.process.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.lianshen.LianshenTest;
import org.lianshen.desk.Concurrently;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An expert sends the sheet, or claims the task, in the very moment in which the time for it is over. */
@LianshenTest
class ReviewDeadlineRaceTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @RepeatedTest(4)
    void theSheetCountsOrThePlaceIsGivenOn() throws Exception {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        actors.expertClaims("expert01", number);
        var until = engineProbe.invitation("expert01", number).reviewUntil();
        engineProbe.timeReaches(until.minusSeconds(2));
        var task = actors.house.task("expert01", number, "score-proposal");
        Concurrently.run(List.of(
                () -> {
                    engineProbe.timeReaches(until.plusMillis(1));
                    return null;
                },
                () -> actors.house.resends("expert01", task, House.sheet(80))));
        boolean sent = engineProbe.assignmentStates(number).stream()
                        .filter(AssignmentState.SCORED::equals)
                        .count()
                == 3;
        if (sent) {
            engineProbe.expectStatus(number, "reviewed");
            assertThat(engineProbe.invited(number)).isEmpty();
        } else {
            assertThat(engineProbe.invited(number)).containsExactly("expert04");
            actors.expertScores("expert04", number, 80);
            engineProbe.expectStatus(number, "reviewed");
        }
    }

    @RepeatedTest(4)
    void theClaimCountsOrTheInvitationHasEnded() throws Exception {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        var until = engineProbe.invitation("expert01", number).claimUntil();
        engineProbe.timeReaches(until.minusSeconds(2));
        var task = actors.house.task("expert01", number, "score-proposal");
        Concurrently.run(List.of(
                () -> {
                    engineProbe.timeReaches(until.plusMillis(1));
                    return null;
                },
                () -> actors.house
                        .as("expert01")
                        .engine("/task/" + task + "/claim", java.util.Map.of("userId", "expert01"))));
        engineProbe.timeReaches(until.plusSeconds(60));
        assertThat(engineProbe.invited(number)).hasSize(1);
        actors.expertScores(engineProbe.invited(number).get(0), number, 80);
        engineProbe.expectStatus(number, "reviewed");
    }
}
