package org.lianshen.process.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.confirmation.reconciliation.Difference;
import org.lianshen.confirmation.reconciliation.Mismatch;
import org.springframework.stereotype.Component;

/** What the two applications say differently, as rows of a table. */
@Component
public class Differences {

    private final FormDisplay display;

    Differences(FormDisplay display) {
        this.display = display;
    }

    /** Shows what all these entries say differently. */
    public void show(HumanTask task, List<Mismatch> mismatches) {
        var rows = new ArrayList<Map<String, String>>();
        for (var mismatch : mismatches) {
            var agency = display.agencyName(mismatch.agency());
            mismatch.differences().forEach(difference -> rows.add(row(difference, agency)));
        }
        task.showJson("differences", rows);
    }

    private static Map<String, String> row(Difference difference, String agency) {
        var row = new LinkedHashMap<String, String>();
        row.put("item", difference.label().here());
        row.put("ours", difference.ours());
        row.put("theirs", difference.theirs());
        row.put("agency", agency);
        return row;
    }
}
