package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who writes a table is the only one to read it; who needs more asks the owner. */
class TableOwnersTests {

    @Test
    void everyTableHasOneOwner() throws IOException {
        assertThat(TableOwners.writers().keySet()).isEqualTo(TableOwners.tables());
        assertThat(TableOwners.writers())
                .allSatisfy((table, writers) -> assertThat(writers).as(table).hasSize(1));
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        assertThat(TableOwners.strangers(Path.of("src/main/java/org/lianshen"))).isEmpty();
    }

    @Test
    void whoReadsAForeignOneIsNoticed() throws IOException {
        assertThat(TableOwners.strangers(Path.of("src/test/java/org/lianshen/architecture/wrong")))
                .containsExactly("ReadsAForeignTable letter");
    }
}
