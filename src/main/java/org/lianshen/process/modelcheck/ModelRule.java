package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** One thing that models are checked for, element by element. */
@FunctionalInterface
interface ModelRule {

    /** What is wrong with that element, without those inside it. */
    Stream<ModelFinding> check(ModelElement element);
}
