package org.lianshen.architecture.wrong.round;

/** Breaks a rule on purpose: it prints. */
class PrintsPastTheLog {

    void print() {
        System.out.println("printed");
    }
}
