package org.lianshen.confirmation.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;

/**
 * What came of reading one entry of an agency's list.
 *
 * @param pointer where it stands in the list (RFC 6901)
 * @param raw the entry as it came
 * @param id the agency's id of it, where that could be read
 * @param direction the direction it names, where that could be read
 * @param entry what it says; null where anything is wrong
 * @param problems what is wrong, one per field
 */
public record EntryReading(
        String pointer,
        String raw,
        @Nullable String id,
        @Nullable String direction,
        @Nullable ForeignEntry entry,
        List<FieldError> problems) {

    public EntryReading {
        problems = List.copyOf(problems);
    }

    /** The same entry, not taken because of its direction. */
    EntryReading withUnknownDirection() {
        var problem = FieldError.at(pointer + "/direction", Text.of("confirmation.no-such-direction"));
        return new EntryReading(pointer, raw, id, direction, null, List.of(problem));
    }
}
