package org.lianshen.models;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param name the name it was sent under, folders and all; null where none was given
 * @param content its bytes
 */
public record ProposedFile(@Nullable String name, byte[] content) {

    /** Keeps its own copy. */
    public ProposedFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
