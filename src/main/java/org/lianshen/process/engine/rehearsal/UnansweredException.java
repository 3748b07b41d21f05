package org.lianshen.process.engine.rehearsal;

import java.io.Serial;
import org.lianshen.language.Text;

/** The records do not tell what a model asks or does. */
final class UnansweredException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    UnansweredException(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What they do not tell. */
    Text text() {
        return text;
    }
}
