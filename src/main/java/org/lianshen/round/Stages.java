package org.lianshen.round;

import java.util.Arrays;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** Says no to what does not belong to the stage a round is in. */
final class Stages {

    private Stages() {}

    /**
     * Nothing, where the round is in one of the stages.
     *
     * @throws Refusal conflict, otherwise
     */
    static void require(Round round, RoundStage... stages) {
        if (Arrays.stream(stages).noneMatch(stage -> stage == round.stage())) {
            throw Refusal.overtaken(
                    "wrong-stage",
                    Text.of("round.wrong-stage", round.key(), round.stage().label()));
        }
    }
}
