package org.lianshen.round;

import static org.lianshen.expertreview.MadeUpCall.ID;

import java.util.List;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.programme.DirectionId;
import org.springframework.boot.test.context.TestComponent;

/** Takes a round of the made-up call to the stage a test begins at. */
@TestComponent
public class RoundStory {

    private final ReviewFixtures fixtures;
    private final Rounds rounds;
    private final Rankings rankings;
    private final Approvals approvals;
    private final Notices notices;

    RoundStory(ReviewFixtures fixtures, Rounds rounds, Rankings rankings, Approvals approvals, Notices notices) {
        this.fixtures = fixtures;
        this.rounds = rounds;
        this.rankings = rankings;
        this.approvals = approvals;
        this.notices = notices;
    }

    /** Its intake is closed and experts can be assigned. */
    public void begins(String direction) {
        fixtures.clear();
        fixtures.sixExperts();
        rounds.open(new DirectionId(ID, direction));
        rounds.closeIntake(new DirectionId(ID, direction));
    }

    /** Everything is reviewed and ranked. */
    List<RankedProposal> ranked(String direction) {
        rounds.survey(new DirectionId(ID, direction));
        rounds.startReview(new DirectionId(ID, direction));
        return rankings.rank(new DirectionId(ID, direction));
    }

    /** The chair has settled. */
    void settled(String direction, CutLineDeparture... departures) {
        ranked(direction);
        approvals.settle(new DirectionId(ID, direction), List.of(departures), null, "chair");
    }

    /** The ranking was made twice before the chair settled. */
    void settledAfterRankingTwice(String direction) {
        ranked(direction);
        rankings.rank(new DirectionId(ID, direction));
        approvals.settle(new DirectionId(ID, direction), List.of(), null, "chair");
    }

    /** The list is approved and on public notice. */
    public void published(String direction, CutLineDeparture... departures) {
        settled(direction, departures);
        approvedAndPublished(direction);
    }

    /** What is settled is approved and published. */
    void approvedAndPublished(String direction) {
        approvals.approve(new DirectionId(ID, direction), "approver");
        notices.publish(new DirectionId(ID, direction));
    }
}
