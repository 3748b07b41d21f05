package org.lianshen.confirmation.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianshen.list.ListFile;

/** What agencies are told about lists is true, and the sample is one. */
class AgencyListDocumentTests {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void theTableNamesEveryHeaderOfEveryColumn() throws IOException {
        for (var column : ListColumn.values()) {
            var expected = new ArrayList<>(List.of(column.property()));
            expected.addAll(column.headers().english());
            expected.addAll(column.headers().chinese());
            assertThat(codes(row(column.property()))).containsExactlyElementsOf(expected);
            assertThat(row(column.property()).contains("| yes |")).isEqualTo(column.required());
        }
    }

    @Test
    void theTableNamesEveryDecision() throws IOException {
        for (var word : ListWords.DECISIONS.entrySet()) {
            var expected = new ArrayList<>(List.of(word.getKey()));
            expected.addAll(word.getValue());
            assertThat(codes(row(word.getKey()))).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void theSampleIsAList() throws IOException {
        var table = ListFile.read(ListColumn.columns(), Files.readAllBytes(Path.of("src/docs/tour/agency-list.csv")));

        assertThat(table.columns()).hasSize(ListColumn.values().length);
        assertThat(table.rows()).hasSize(2).allSatisfy(row -> {
            var cells = row.cells();
            assertThat(ListWords.isDecision(cells.get(ListColumn.DECISION).text()))
                    .isTrue();
            assertThat(ListWords.months(cells.get(ListColumn.DURATION_MONTHS).text()))
                    .isPresent();
        });
    }

    private static String row(String word) throws IOException {
        return Files.readAllLines(Path.of("src/docs/agency-lists.md")).stream()
                .filter(line -> line.startsWith("| `" + word + "` |"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String row) {
        return Arrays.stream(row.split("\\|"))
                .flatMap(cell -> CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)))
                .toList();
    }
}
