package org.lianshen.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshen.problem.Refusal;

/** What no list has is refused before anything is made of it. */
@Timeout(30)
class ListBoundsTests {

    /** One column. */
    private enum Name implements Column {
        NAME,
        EMAIL;

        @Override
        public Headers headers() {
            return new Headers(name().toLowerCase(java.util.Locale.ROOT), true, List.of(), List.of("列" + ordinal()));
        }
    }

    private static final Columns<Name> COLUMNS = Columns.of(List.of(Name.values()));

    @Test
    void aRowOfMillionsOfCells() {
        assertThat(refusal("name,email\na,b\n" + ",".repeat(15_000_000)).text().en())
                .contains("16384 columns");
    }

    @Test
    void cellsBehindAQuotationMarkThatOpensNothing() {
        assertThat(refusal("name,email\na\"" + ",".repeat(15_000_000)).text().en())
                .contains("16384 columns");
    }

    @Test
    void separatorsWithinQuotationMarksSeparateNothing() {
        var table = ListFile.read(COLUMNS, ("name,email\n\"" + ",\"\"\n".repeat(5_000) + "\",b\n").getBytes(UTF_8));
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells().get(Name.EMAIL).text()).isEqualTo("b");
    }

    @Test
    void aCellLongerThanASpreadsheetHas() {
        var table = ListFile.read(COLUMNS, ("name,email\n" + "n".repeat(32_768) + ",b\n").getBytes(UTF_8));
        var cell = table.rows().get(0).cells().get(Name.NAME);
        assertThat(cell.fault()).isNotNull();
        assertThat(cell.text()).hasSizeLessThan(100);
        assertThat(table.rows().get(0).raw()).hasSizeLessThan(200);
    }

    @Test
    void moreCellsThanAListHas() {
        var row = "x,".repeat(150) + "\n";
        assertThat(refusal("name,email\n" + row.repeat(4_000)).code()).isEqualTo("too-large");
    }

    private static Refusal refusal(String csv) {
        return catchThrowableOfType(Refusal.class, () -> ListFile.read(COLUMNS, csv.getBytes(UTF_8)));
    }
}
