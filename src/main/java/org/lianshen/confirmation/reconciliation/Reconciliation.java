package org.lianshen.confirmation.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyAccess;
import org.lianshen.confirmation.entry.AgencyCalls;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two sides' lists beside each other: one row per submitted proposal, with the agency's last entry about it, and
 * one per foreign application without a proposal.
 */
@Service
public class Reconciliation {

    private final AgencyAccess access;
    private final AgencyCalls calls;
    private final Pairings pairings;
    private final Catalogue catalogue;

    Reconciliation(AgencyAccess access, AgencyCalls calls, Pairings pairings, Catalogue catalogue) {
        this.access = access;
        this.calls = calls;
        this.pairings = pairings;
        this.catalogue = catalogue;
    }

    /**
     * The rows of an agency, over all calls.
     *
     * @param agency whose
     * @param direction only this direction's; all where null
     * @throws Refusal not found, where the caller may not see them or the agency does not answer for the direction
     */
    @Transactional(readOnly = true)
    public List<ReconciliationRow> rows(String agency, @Nullable String direction) {
        return rows(agency, direction, null, null);
    }

    /**
     * Some rows of an agency.
     *
     * @param agency whose
     * @param direction only this direction's; all where null
     * @param call only this call's; all where null
     * @param state only those of this state, the contract's word; all where null
     * @throws Refusal not found, as above; malformed, where there is no such state
     */
    @Transactional(readOnly = true)
    public List<ReconciliationRow> rows(
            String agency, @Nullable String direction, @Nullable String call, @Nullable String state) {
        access.requireReader(agency);
        var wanted = state == null ? null : state(state);
        var directions = calls.of(agency).stream()
                .filter(each -> direction == null || each.code().equals(direction))
                .filter(each -> call == null || each.call().equals(call))
                .toList();
        if (directions.isEmpty()) {
            throw Refusal.notFound();
        }
        return directions.stream()
                .flatMap(each -> pairings.of(agency, each).stream()
                        .filter(pairing -> wanted == null || pairing.state() == wanted)
                        .map(pairing -> pairing.row(each.id())))
                .toList();
    }

    private static ReconciliationState state(String word) {
        var words = String.join(" ", Word.all(ReconciliationState.class));
        return Word.find(ReconciliationState.class, word)
                .orElseThrow(() -> Refusal.unacceptable("/state", Text.of("confirmation.no-such-state", words)));
    }

    /**
     * How the lists of a call stand: every direction with every agency that answers for it.
     *
     * @throws Refusal not found, where there is no such call; forbidden, where the caller is none of the staff
     *     concerned
     */
    @Transactional(readOnly = true)
    public List<ReconciliationTally> tallies(String call) {
        access.requireStaff();
        var found = catalogue.call(call).orElseThrow(Refusal::notFound);
        var tallies = new ArrayList<ReconciliationTally>();
        for (var direction : found.directions()) {
            for (var agency : found.agencies()) {
                if (AgencyCalls.answers(agency.id(), direction)) {
                    tallies.add(new ReconciliationTally(
                            direction.id(), direction.name(), agency, counts(agency.id(), direction)));
                }
            }
        }
        return tallies;
    }

    private Map<ReconciliationState, Integer> counts(String agency, Direction direction) {
        Map<ReconciliationState, Integer> counts = new EnumMap<>(ReconciliationState.class);
        pairings.of(agency, direction).forEach(pairing -> counts.merge(pairing.state(), 1, Integer::sum));
        return counts;
    }

    /**
     * The call that is meant where only a direction is named: the one that opened last.
     *
     * @throws Refusal not found, where the agency does not answer for the direction
     */
    public Direction direction(String agency, String code, @Nullable String call) {
        access.requireReader(agency);
        return calls.direction(agency, code, call).orElseThrow(Refusal::notFound);
    }
}
