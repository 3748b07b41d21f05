package org.lianshen.programme.check;

import java.util.List;
import org.lianshen.programme.word.DocumentKind;

/**
 * A document is attached.
 *
 * @param documents kinds of which any one would do
 */
public record DocumentCheck(List<DocumentKind> documents) implements Check {

    /** Keeps its own copy of the list. */
    public DocumentCheck {
        documents = List.copyOf(documents);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.document(this);
    }
}
