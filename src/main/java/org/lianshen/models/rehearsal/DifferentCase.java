package org.lianshen.models.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.rehearsal.PlayedCase;
import org.lianshen.process.rehearsal.WayComparison.Parting;
import org.lianshen.process.rehearsal.WayStep;

/**
 * A case that goes another way than it went.
 *
 * @param number the proposal's number, the round, or the name of a designers' own case
 * @param was id of the element that it came to last; empty where it is not known
 * @param would id of the element that it would come to last
 * @param at id of the element where the ways part
 * @param model key of that element's model
 * @param wasAt when it was entered; null where it was not
 * @param wouldAt when it would be; null likewise
 * @param stuck why it would not go on, in both languages; null where it would
 */
public record DifferentCase(
        String number,
        String was,
        String would,
        String at,
        String model,
        @Nullable Instant wasAt,
        @Nullable Instant wouldAt,
        @Nullable Text stuck) {

    static DifferentCase of(ExpectedCase expected, PlayedCase again, Parting parting) {
        int slash = parting.place().indexOf('/');
        return new DifferentCase(
                expected.played().name(),
                last(expected.played().way()),
                last(again.way()),
                parting.place().substring(slash + 1),
                parting.place().substring(0, Math.max(slash, 0)),
                parting.was(),
                parting.would(),
                again.stuck());
    }

    private static String last(List<WayStep> way) {
        return way.isEmpty() ? "" : way.get(way.size() - 1).element();
    }
}
