package org.lianshen.architecture.wrong.round;

import java.util.logging.Logger;

/** Breaks a rule on purpose: a second log. */
class KeepsAnotherLog {

    static final Logger OTHER = Logger.getLogger("other");
}
