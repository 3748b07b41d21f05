package org.lianshen.drills;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The only node is killed at random times under load, and started again. */
@Order(1)
class KillDrill {

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() {
        try (var stage = Stage.set("kill", 1, 120)) {
            stage.startNodes();
            stage.furnish();
            var desk = new Desk(stage);
            var number = desk.drafts(DrillCall.OPEN, "3.40");
            desk.submits(number);
            stage.nodes.get(0).kill();
            stage.startNodes();
            desk.recommenderDecides(number, "recommend");
            Figures.say(desk.status(number) + " " + stage.journal().failures() + " " + stage.mail.received());
        }
    }
}
