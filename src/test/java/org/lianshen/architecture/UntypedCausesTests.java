package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing but {@link org.lianshen.proposal.Cause} spells a cause, and whoever does is noticed. */
class UntypedCausesTests {

    @Test
    void theHouseSpellsNone() throws IOException {
        assertThat(UntypedCauses.below(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void spellingOneIsNoticed() throws IOException {
        assertThat(UntypedCauses.below(Path.of("src/test/java/org/lianshen/architecture/wrong")))
                .containsExactlyInAnyOrder(
                        "UntypedCause.java:8 recommendation-lapsed",
                        "UntypedCause.java:12 withdrawn",
                        "UntypedCause.java:13 void",
                        "UntypedCause.java:18 returned");
    }
}
