package org.lianshen.round;

import java.util.Arrays;
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
                    "评审轮次 " + round.key() + " 目前处于“" + round.stage().label().zh() + "”阶段，不能进行此操作。",
                    "Round " + round.key() + " is at the stage \""
                            + round.stage().label().en() + "\"; this cannot be done now.");
        }
    }
}
