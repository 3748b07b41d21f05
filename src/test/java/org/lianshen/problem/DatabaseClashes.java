package org.lianshen.problem;

import java.util.List;

/** What the database says of two at once, for tests without the engine. */
public final class DatabaseClashes {

    private DatabaseClashes() {}

    /** Those failures. */
    public static Clashes atOnce() {
        return new Clashes(List.of(new DatabaseClash()));
    }
}
