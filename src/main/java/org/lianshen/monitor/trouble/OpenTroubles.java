package org.lianshen.monitor.trouble;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is stuck just now. */
@Service
public class OpenTroubles {

    private final TroubleRepository troubles;

    OpenTroubles(TroubleRepository troubles) {
        this.troubles = troubles;
    }

    /** How much of what. */
    @Transactional(readOnly = true)
    public Troubles counts() {
        return troubles.counts();
    }

    /** The incidents, the oldest first, two hundred at most. */
    @Transactional(readOnly = true)
    public List<StuckJob> incidents() {
        return troubles.incidents();
    }
}
