package org.lianshen.expertreview.load;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How much experts have been asked for over calls and directions, and what came of it. */
@Service
public class ExpertLoads {

    private final ExpertLoadRepository rows;

    ExpertLoads(ExpertLoadRepository rows) {
        this.rows = rows;
    }

    /** The directions in which an expert was asked for something, the latest first. */
    public List<ExpertLoad> of(String expert) {
        return rows.of(expert).getOrDefault(expert, List.of());
    }

    /** The same for everybody who was asked, by the expert's id. */
    public Map<String, List<ExpertLoad>> all() {
        return rows.of(null);
    }
}
