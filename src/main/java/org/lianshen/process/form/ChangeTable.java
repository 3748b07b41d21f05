package org.lianshen.process.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.formalcheck.ChangeLine;
import org.lianshen.formalcheck.ChangeLines;
import org.lianshen.proposal.version.Changes;
import org.springframework.stereotype.Component;

/** Shows in forms what changed since the decision before, old and new side by side. */
@Component
public class ChangeTable {

    private final ChangeLines lines;

    ChangeTable(ChangeLines lines) {
        this.lines = lines;
    }

    /** Shows the changes, or that there are none. */
    public void show(HumanTask task, Optional<Changes> changes) {
        var rows = changes.map(lines::excerpts).orElse(List.of());
        task.show("hasChanges", !rows.isEmpty());
        task.showJson("changes", rows.stream().map(ChangeTable::row).toList());
    }

    private static Map<String, String> row(ChangeLine line) {
        var row = new LinkedHashMap<String, String>();
        row.put("field", line.field());
        row.put("before", line.before());
        row.put("now", line.now());
        return row;
    }
}
