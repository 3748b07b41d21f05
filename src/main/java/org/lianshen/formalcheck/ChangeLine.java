package org.lianshen.formalcheck;

import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.StoredDocument;

/**
 * A change as people read it, in the language of whoever asks.
 *
 * @param field what changed
 * @param before what stood there, a dash where nothing did
 * @param now what stands there, a dash where nothing does
 * @param documentBefore the document that stood there, null where it is no document or none stood there
 * @param documentNow the document that stands there, null where it is no document or none stands there
 */
public record ChangeLine(
        String field,
        String before,
        String now,
        @Nullable StoredDocument documentBefore,
        @Nullable StoredDocument documentNow) {}
