package org.lianshen.process.web;

import java.time.Instant;
import org.lianshen.language.Text;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.round.Round;
import org.lianshen.round.RoundStage;

/**
 * A round that waits for somebody's decision.
 *
 * @param direction which direction of which call
 * @param name its heading
 * @param stage where it stands
 * @param since since when
 */
record RoundToAct(DirectionId direction, Text name, RoundStage stage, Instant since) {

    static RoundToAct of(Round round, Catalogue catalogue) {
        return new RoundToAct(
                round.direction(),
                catalogue
                        .direction(round.direction())
                        .map(Direction::name)
                        .orElse(new Text(
                                round.direction().code(), round.direction().code())),
                round.stage(),
                round.changedAt());
    }
}
