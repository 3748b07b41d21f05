package org.lianshen.expertreview.recusal;

import java.util.List;
import org.lianshen.language.Text;

/**
 * A conflict of interest that is certain.
 *
 * @param reason in words, which may name who takes part in the proposal
 * @param source which data say so
 */
public record Conflict(Text reason, GroundSource source) {

    /** The reason with its source. */
    public Text told() {
        return Text.of("expertreview.conflict.with-source", reason, source.label());
    }

    /** Several of them, in one text. */
    public static Text told(List<Conflict> conflicts) {
        return Text.list(conflicts.stream().map(Conflict::told).toList());
    }
}
