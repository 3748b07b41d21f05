package org.lianshen.problem;

import java.util.List;
import org.lianshen.language.Text;

/** A refusal because somebody else was faster: what the caller acted on is no longer so (409). */
public final class Overtaken extends Refusal {

    Overtaken(String code, Text text) {
        super(Kind.CONFLICT, code, text, List.of());
    }
}
