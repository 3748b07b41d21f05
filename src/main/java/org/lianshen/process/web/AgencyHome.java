package org.lianshen.process.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.reconciliation.Reconciliation;
import org.lianshen.confirmation.reconciliation.ReconciliationRow;
import org.lianshen.confirmation.reconciliation.ReconciliationState;
import org.lianshen.language.Text;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;

/** What an agency finds at home: how its lists stand, direction by direction. */
@Component
class AgencyHome {

    private final Reconciliation reconciliation;
    private final Deadlines deadlines;
    private final Catalogue catalogue;

    AgencyHome(Reconciliation reconciliation, Deadlines deadlines, Catalogue catalogue) {
        this.reconciliation = reconciliation;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
    }

    /**
     * One direction that an agency answers for.
     *
     * @param direction which direction of which call
     * @param name its heading
     * @param until until when the agency confirms, or null
     * @param counts rows of the two sides' lists by state, each state once
     */
    record Answered(
            DirectionId direction, Text name, @Nullable Instant until, Map<ReconciliationState, Integer> counts) {

        /** How many rows are of the state of that word. */
        public int count(String state) {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().word().equals(state))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    List<Answered> of(String agency) {
        var answered = new ArrayList<Answered>();
        for (var call : catalogue.calls()) {
            var calendars = deadlines.calendars(call.id());
            for (var direction : call.directions()) {
                if (answers(agency, direction)) {
                    answered.add(answered(
                            agency,
                            direction,
                            calendars.get(direction.code()).agency(agency).orElse(null)));
                }
            }
        }
        return answered;
    }

    private static boolean answers(String agency, Direction direction) {
        var own = direction.agency();
        return direction.confirmation().awaits(agency)
                || (own != null && own.id().equals(agency));
    }

    private Answered answered(String agency, Direction direction, @Nullable Instant until) {
        Map<ReconciliationState, Integer> counts = new EnumMap<>(ReconciliationState.class);
        reconciliation.rows(agency, direction.code(), direction.call(), null).stream()
                .map(ReconciliationRow::state)
                .forEach(state -> counts.merge(state, 1, Integer::sum));
        return new Answered(direction.id(), direction.name(), until, counts);
    }
}
