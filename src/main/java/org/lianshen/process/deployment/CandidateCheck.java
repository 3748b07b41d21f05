package org.lianshen.process.deployment;

import java.util.List;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** Looks at models and forms as the engine would get them together. */
public interface CandidateCheck {

    /** What is wrong, in the order of the files and their elements. */
    List<ModelFinding> findings(DesignedFiles candidate);
}
