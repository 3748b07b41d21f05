package org.lianshen.programme.load;

import java.util.ArrayList;
import java.util.List;
import org.lianshen.programme.CatalogueError;

/** All faults of one loading. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    void add(FaultPlace place, String fault) {
        found.add(place + ": " + fault);
    }

    int count() {
        return found.size();
    }

    /** Ends the loading if anything is wrong. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new CatalogueError(found);
        }
    }
}
