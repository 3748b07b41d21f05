package org.lianshen.confirmation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.FieldError;

/**
 * What came of reading one entry of an agency's list.
 *
 * @param raw the entry as it came
 * @param id the agency's id of it, where that could be read
 * @param direction the direction it names, where that could be read
 * @param entry what it says; null where anything is wrong
 * @param problems what is wrong, one per field
 */
record EntryReading(
        String raw,
        @Nullable String id,
        @Nullable String direction,
        @Nullable ForeignEntry entry,
        List<FieldError> problems) {

    EntryReading {
        problems = List.copyOf(problems);
    }
}
