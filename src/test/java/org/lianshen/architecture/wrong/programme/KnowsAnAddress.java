package org.lianshen.architecture.wrong.programme;

/** Breaks a rule on purpose: knows where the engine is reached. */
class KnowsAnAddress {

    static final String TASKS = "/camunda/app/tasklist";
}
