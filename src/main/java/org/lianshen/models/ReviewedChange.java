package org.lianshen.models;

import java.util.List;
import org.lianshen.models.difference.ElementDifference;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/**
 * A change with what is to be known before it is decided on.
 *
 * @param change the change
 * @param findings what is wrong, were it live
 * @param difference what is different from what it was made on
 * @param overtaken those of its files that went live in another version since
 */
public record ReviewedChange(
        ModelChange change, List<ModelFinding> findings, List<ElementDifference> difference, List<String> overtaken) {

    /** Keeps its own copies. */
    public ReviewedChange {
        findings = List.copyOf(findings);
        difference = List.copyOf(difference);
        overtaken = List.copyOf(overtaken);
    }

    /** Whether anything wrong keeps it from being approved. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(each -> each.severity() == ModelSeverity.ERROR);
    }
}
