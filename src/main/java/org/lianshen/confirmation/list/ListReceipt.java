package org.lianshen.confirmation.list;

import java.util.List;

/**
 * What came of a list that was sent as a file.
 *
 * @param id the import's id
 * @param sha256 SHA-256 of the file, 64 hexadecimal digits
 * @param answers one answer per row, in their order
 */
public record ListReceipt(long id, String sha256, List<RowAnswer> answers) {

    /** Keeps its own copy of the list. */
    public ListReceipt {
        answers = List.copyOf(answers);
    }
}
