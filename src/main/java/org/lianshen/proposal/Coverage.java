package org.lianshen.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a receipt's SHA-256 is over. */
public enum Coverage {
    /** The content's canonical bytes alone; receipts given before documents were covered. */
    CONTENT,
    /** The content's canonical bytes and the SHA-256 of each document. */
    CONTENT_AND_DOCUMENTS;

    /** The word programs see. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
