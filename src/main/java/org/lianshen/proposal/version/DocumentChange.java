package org.lianshen.proposal.version;

import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.StoredDocument;

/**
 * A document that was added, removed or replaced by another of its kind.
 *
 * @param kind its kind
 * @param before the one before; null where one was added
 * @param now the one now; null where one was removed
 */
public record DocumentChange(
        DocumentKind kind,
        @Nullable StoredDocument before,
        @Nullable StoredDocument now) {}
