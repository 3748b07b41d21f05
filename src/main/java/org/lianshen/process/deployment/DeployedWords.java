package org.lianshen.process.deployment;

import java.util.List;
import java.util.Optional;

/** The Chinese of the forms as it went live each time. */
public interface DeployedWords {

    /** What is live is told apart from what was by this; empty before anything is. */
    Optional<String> latest();

    /** The bytes of the file of each time, the first time first: forms of earlier versions are shown, too. */
    List<byte[]> all();
}
