package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who writes a table is the only one to read it; who needs more asks the owner. */
class TableOwnersTests {

    /** An index that triggers keep beside the table it is made from. */
    private static final Set<String> KEPT_BY_THE_DATABASE = Set.of("proposal_search");

    @Test
    void everyTableHasOneOwner() throws IOException {
        var tables = TableOwners.tables();
        assertThat(tables).containsAll(KEPT_BY_THE_DATABASE);
        tables.removeAll(KEPT_BY_THE_DATABASE);
        assertThat(TableOwners.writers().keySet()).isEqualTo(tables);
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
