package org.lianshen.models.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.WayComparison;
import org.lianshen.process.rehearsal.WayComparison.Parting;
import org.lianshen.process.rehearsal.WayStep;

/**
 * A case with the way it is expected to go.
 *
 * @param played the case
 * @param parting where another way parts from the expected one; empty where it does not
 */
record ExpectedCase(RehearsalCase played, Function<List<WayStep>, Optional<Parting>> parting) {

    /** One that is to go exactly as it went. */
    static ExpectedCase asItWent(RehearsalCase played) {
        return new ExpectedCase(played, would -> WayComparison.parting(played.way(), would));
    }
}
