package org.lianshen.process.rehearsal;

import org.lianshen.process.deployment.DesignedFiles;

/** Opens stages. */
public interface RehearsalStages {

    /**
     * A stage for these models, which the checker has found no error in.
     *
     * @param files models, forms and words as they would be together
     */
    RehearsalStage open(DesignedFiles files);
}
