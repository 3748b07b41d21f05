package org.lianshen.round;

import static org.lianshen.expertreview.MadeUpCall.ID;

import java.util.List;
import org.lianshen.expertreview.Cast;
import org.springframework.boot.test.context.TestComponent;

/** Takes a round of the made-up call to the stage a test begins at. */
@TestComponent
public class RoundStory {

    private final Cast cast;
    private final Rounds rounds;
    private final Rankings rankings;
    private final Approvals approvals;
    private final Notices notices;

    RoundStory(Cast cast, Rounds rounds, Rankings rankings, Approvals approvals, Notices notices) {
        this.cast = cast;
        this.rounds = rounds;
        this.rankings = rankings;
        this.approvals = approvals;
        this.notices = notices;
    }

    /** Its intake is closed and experts can be assigned. */
    public void begins(String direction) {
        cast.clear();
        cast.sixExperts();
        rounds.open(ID, direction);
        rounds.closeIntake(ID, direction);
    }

    /** Everything is reviewed and ranked. */
    List<RankedProposal> ranked(String direction) {
        rounds.survey(ID, direction);
        rounds.startReview(ID, direction);
        return rankings.rank(ID, direction);
    }

    /** The chair has settled. */
    void settled(String direction, CutLineDeparture... departures) {
        ranked(direction);
        approvals.settle(ID, direction, List.of(departures), null, "chair");
    }

    /** The ranking was made twice before the chair settled. */
    void settledAfterRankingTwice(String direction) {
        ranked(direction);
        rankings.rank(ID, direction);
        approvals.settle(ID, direction, List.of(), null, "chair");
    }

    /** The list is approved and on public notice. */
    public void published(String direction, CutLineDeparture... departures) {
        settled(direction, departures);
        approvedAndPublished(direction);
    }

    /** What is settled is approved and published. */
    void approvedAndPublished(String direction) {
        approvals.approve(ID, direction, "approver");
        notices.publish(ID, direction);
    }
}
