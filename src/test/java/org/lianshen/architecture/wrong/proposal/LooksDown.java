package org.lianshen.architecture.wrong.proposal;

import java.util.List;
import org.lianshen.architecture.wrong.programme.LooksUp;

/** Breaks nothing: a higher floor looks at a lower one. */
public record LooksDown(List<LooksUp> below) {

    /** The first. */
    public LooksUp first() {
        return below.get(0);
    }
}
