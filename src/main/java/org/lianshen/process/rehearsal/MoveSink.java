package org.lianshen.process.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the moves of a command go, before it commits. */
public interface MoveSink {

    /**
     * Takes what happened to one tree of instances.
     *
     * @param tree the engine's id of the outermost instance
     * @param begun its business key where it has just begun, else null
     * @param at when
     * @param moves what happened, in its order
     */
    void took(String tree, @Nullable String begun, Instant at, List<Move> moves);
}
