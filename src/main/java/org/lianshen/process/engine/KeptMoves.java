package org.lianshen.process.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.rehearsal.Move;
import org.lianshen.process.rehearsal.MoveRepository;
import org.lianshen.process.rehearsal.ProcessMoment;
import org.springframework.stereotype.Component;

/** Keeps what happens, so that it can be played again; in the transaction in which it happens. */
@Component
class KeptMoves implements MoveSink {

    private final MoveRepository moments;

    KeptMoves(MoveRepository moments) {
        this.moments = moments;
    }

    @Override
    public void took(String tree, @Nullable String begun, Instant at, List<Move> moves) {
        moments.insert(tree, begun, new ProcessMoment(at, moves));
    }
}
