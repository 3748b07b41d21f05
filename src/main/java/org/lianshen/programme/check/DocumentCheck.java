package org.lianshen.programme.check;

import org.lianshen.programme.DocumentKind;

/**
 * A document is attached.
 *
 * @param document its kind
 */
public record DocumentCheck(DocumentKind document) implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.document(this);
    }
}
