package org.lianshen.process.rehearsal;

import java.util.Set;

/** Where cases are played: an engine of its own with one set of models, whose clock goes as fast as the cases. */
public interface RehearsalStage extends AutoCloseable {

    /** Plays one from its beginning to where its records end. */
    PlayedCase play(RehearsalCase played);

    /** The elements of all models that nobody has entered yet, as model and element. */
    Set<String> untaken();

    /** Ends the engine; nothing of it stays. */
    @Override
    void close();
}
