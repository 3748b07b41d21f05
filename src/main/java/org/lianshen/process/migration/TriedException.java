package org.lianshen.process.migration;

import org.camunda.bpm.engine.BadUserRequestException;

/** Takes back what was only tried, and went well. */
final class TriedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    TriedException() {
        super("only tried");
    }
}
