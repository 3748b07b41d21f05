package org.lianshen.architecture.wrong.round.ballot;

import org.lianshen.architecture.wrong.round.Counted;

/** Breaks a rule on purpose: it looks at the package above it, which looks back. */
public class GoesRound {

    Counted counted() {
        return new Counted(this);
    }
}
