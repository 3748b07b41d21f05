package org.lianshen.confirmation.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.list.AgencyLists;
import org.lianshen.confirmation.reconciliation.JointLists;
import org.lianshen.confirmation.reconciliation.Reconciliation;
import org.lianshen.confirmation.reconciliation.ReconciliationRow;
import org.lianshen.confirmation.reconciliation.ReconciliationState;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one direction and one agency shows. */
@Component
class DirectionPage {

    private static final int SHOWN_IMPORTS = 10;

    private final Reconciliation reconciliation;
    private final AgencyLists lists;
    private final JointLists joint;
    private final Catalogue catalogue;
    private final Callers callers;

    DirectionPage(
            Reconciliation reconciliation, AgencyLists lists, JointLists joint, Catalogue catalogue, Callers callers) {
        this.reconciliation = reconciliation;
        this.lists = lists;
        this.joint = joint;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /**
     * Fills the page.
     *
     * @param state the only state shown; all where null or empty
     * @param refused why what was just tried did not do, if anything
     * @throws Refusal not found, where the agency does not answer for the direction
     */
    void fill(
            Model model,
            String agency,
            String code,
            @Nullable String call,
            @Nullable String state,
            int page,
            @Nullable Refusal refused) {
        var direction = reconciliation.direction(agency, code, call);
        var rows = reconciliation.rows(agency, code, direction.call(), null);
        var wanted = state == null ? "" : state;
        model.addAttribute("caller", callers.current());
        model.addAttribute("mayChange", callers.current().has(Role.LIAISON));
        model.addAttribute("agency", catalogue.agency(agency).orElseThrow(Refusal::notFound));
        model.addAttribute("direction", direction);
        model.addAttribute("calls", calls(code));
        model.addAttribute("states", List.of(ReconciliationState.values()));
        model.addAttribute("fields", ComparedField.BY_SIDE);
        model.addAttribute("counts", counts(rows));
        model.addAttribute("all", rows.size());
        model.addAttribute("state", wanted);
        model.addAttribute(
                "imports", lists.imports(agency).stream().limit(SHOWN_IMPORTS).toList());
        model.addAttribute("versions", joint.versions(agency, direction.call(), code));
        model.addAttribute("message", refused == null ? null : refused.text());
        model.addAttribute("errors", refused == null ? List.of() : refused.errors());
        var shown = rows.stream()
                .filter(row -> wanted.isEmpty() || row.state().word().equals(wanted))
                .toList();
        Paging.of(shown, page).fill(model, "rows");
    }

    private List<String> calls(String code) {
        return catalogue.calls().stream()
                .filter(each -> each.direction(code).isPresent())
                .map(Call::id)
                .toList();
    }

    private static Map<ReconciliationState, Integer> counts(List<ReconciliationRow> rows) {
        Map<ReconciliationState, Integer> counts = new EnumMap<>(ReconciliationState.class);
        for (var state : ReconciliationState.values()) {
            counts.put(state, 0);
        }
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }
}
