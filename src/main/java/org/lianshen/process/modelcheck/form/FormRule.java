package org.lianshen.process.modelcheck.form;

import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** One thing that forms are checked for. */
@FunctionalInterface
interface FormRule {

    /** What is wrong with that form. */
    Stream<ModelFinding> check(FormDocument form);
}
