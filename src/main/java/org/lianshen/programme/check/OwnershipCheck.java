package org.lianshen.programme.check;

import java.util.List;
import org.lianshen.programme.word.DocumentKind;

/**
 * Intellectual property is covered by any agreement, also one of intent, or by a document.
 *
 * @param documents kinds of documents that would do instead
 */
public record OwnershipCheck(List<DocumentKind> documents) implements Check {

    /** Keeps its own copies of the lists. */
    public OwnershipCheck {
        documents = List.copyOf(documents);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.ownership(this);
    }
}
