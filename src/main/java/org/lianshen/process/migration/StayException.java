package org.lianshen.process.migration;

import org.camunda.bpm.engine.BadUserRequestException;
import org.lianshen.language.Text;

/** Takes back what was done to a tree. The engine logs one of this kind as nothing that it could help. */
final class StayException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    StayException(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
