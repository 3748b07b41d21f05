package org.lianshen.programme.check;

import java.util.List;

/**
 * Enough participants of some kinds take part.
 *
 * @param parts what is needed; all of it
 */
public record CompositionCheck(List<Part> parts) implements Check {

    /** Keeps its own copies of the lists. */
    public CompositionCheck {
        parts = List.copyOf(parts);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.composition(this);
    }
}
