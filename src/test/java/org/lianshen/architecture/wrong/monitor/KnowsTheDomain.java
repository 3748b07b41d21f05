package org.lianshen.architecture.wrong.monitor;

import java.util.List;
import org.lianshen.architecture.wrong.proposal.LooksDown;

/** Knows a class of the domain where SQL would do. */
public class KnowsTheDomain {

    LooksDown known = new LooksDown(List.of());
}
