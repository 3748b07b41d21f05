package org.lianshen.architecture.wrong.round;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks a rule on purpose: what it needs arrives past its constructor. */
class InjectsAField {

    @Autowired
    @Nullable
    String needed;
}
