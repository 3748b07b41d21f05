package org.lianshen.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The holidays that are configured cannot be used. */
public class CalendarError extends IllegalStateException {

    /** What is wrong with them. */
    public enum Fault {
        NO_FOLDER,
        NO_DATE,
        UNREADABLE_FOLDER,
        UNUSABLE_FILE
    }

    private final Fault fault;
    private final transient List<String> about;

    CalendarError(Fault fault, @Nullable Exception cause, String... about) {
        super(fault + ": " + String.join(": ", about), cause);
        this.fault = fault;
        this.about = List.of(about);
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The folder, file or date it is about; with it the reason, where there is one. */
    public List<String> about() {
        return about;
    }
}
