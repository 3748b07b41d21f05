package org.lianshen.programme;

import java.util.List;

/** The guideline files cannot be used. Each fault names the file, the culprit's path and the values that would do. */
public class CatalogueError extends RuntimeException {

    private final transient List<String> faults;

    /** An error with all faults of one loading. */
    public CatalogueError(List<String> faults) {
        super("The guidelines have " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence per fault, in the order of the files. */
    public List<String> faults() {
        return faults;
    }
}
