package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** One thing that models are checked for, each as a whole. */
@FunctionalInterface
interface DocumentRule {

    /** What is wrong with that model. */
    Stream<ModelFinding> check(ModelDocument model);
}
