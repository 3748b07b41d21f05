package org.lianshen.models;

import java.util.List;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.deployment.LiveModels;
import org.lianshen.process.deployment.LiveVersion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is live, for designers. */
@Service
@PreAuthorize("hasRole('DESIGNER')")
public class LiveFiles {

    private final LiveModels live;

    LiveFiles(LiveModels live) {
        this.live = live;
    }

    /** All models and forms. */
    @Transactional(readOnly = true)
    public DesignedFiles files() {
        return live.files(live.current().id());
    }

    /** Their versions, and what runs by each. */
    @Transactional(readOnly = true)
    public List<LiveVersion> versions() {
        return live.versions();
    }
}
