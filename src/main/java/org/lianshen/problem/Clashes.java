package org.lianshen.problem;

import java.util.List;
import org.springframework.stereotype.Component;

/** Tells failures that a second try may cure from all others. */
@Component
public class Clashes {

    private static final int DEEPEST = 20;

    private final List<Clash> known;

    Clashes(List<Clash> known) {
        this.known = known;
    }

    /** Whether the failure or one of its causes means that two did something at the same moment. */
    public boolean causedIt(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            for (var clash : known) {
                if (clash.isOne(cause)) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }
}
