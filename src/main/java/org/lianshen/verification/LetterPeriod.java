package org.lianshen.verification;

import java.time.Instant;

/** When an officer is reminded to verify a letter, and until when it is to be done. */
record LetterPeriod(Instant remindAt, Instant until) {}
