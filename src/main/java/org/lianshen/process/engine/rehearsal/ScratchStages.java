package org.lianshen.process.engine.rehearsal;

import java.util.concurrent.atomic.AtomicLong;
import org.lianshen.database.ScratchConnections;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.rehearsal.RehearsalStage;
import org.lianshen.process.rehearsal.RehearsalStages;
import org.springframework.stereotype.Component;

/** Opens engines for cases. */
@Component
class ScratchStages implements RehearsalStages {

    private final ScratchConnections connections;
    private final AtomicLong opened = new AtomicLong();

    ScratchStages(ScratchConnections connections) {
        this.connections = connections;
    }

    @Override
    public RehearsalStage open(DesignedFiles files) {
        return ScratchStage.open(connections.open(), "rehearsal-" + opened.incrementAndGet(), files);
    }
}
