package org.lianshen.architecture.wrong.round;

import org.lianshen.architecture.wrong.round.ballot.GoesRound;

/** Looks at the package below it. */
public record Counted(GoesRound ballot) {}
