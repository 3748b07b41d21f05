package org.lianshen.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.language.Text;
import org.lianshen.list.table.Table;
import org.lianshen.list.table.TableColumn;
import org.lianshen.list.table.TableFile;
import org.lianshen.list.table.TableFormat;
import org.lianshen.problem.Refusal;
import org.springframework.http.HttpHeaders;

/** What people take away says what the page says, and no spreadsheet calculates with it. */
class TableFileTests {

    private static final Instant MOMENT = Instant.parse("2026-01-02T01:30:15.123Z");

    @Test
    void aCsvFileHasBothLanguagesAboveItsColumnsAndPlainValuesBelow() throws IOException {
        var records = records("甲, \"乙\"", new BigDecimal("-12.50"), MOMENT, LocalDate.of(2026, 1, 2), null);
        assertThat(records.get(0)).containsExactly("零 zero", "一 one", "二 two", "三 three", "四 four");
        assertThat(records.get(1)).containsExactly("甲, \"乙\"", "-12.50", "2026-01-02T09:30:15+08:00", "2026-01-02", "");
    }

    @Test
    void aWorkbookHasNumbersAndDatesThatAreSome() throws IOException {
        try (var book = book("甲", new BigDecimal("-12.50"), MOMENT, LocalDate.of(2026, 1, 2), null)) {
            var sheet = book.getSheet("late");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("一 one");
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("甲");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-12.5);
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-01-02T09:30:15.123");
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-01-02T00:00:00");
            assertThat(row.getCell(4)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@SUM(1)", "+1", "-1", "\t=1", "\r=1", "\n=1", "＝1+1", "＠x", "'=1+1", " =1+1", "''-1"})
    void nothingIsAFormula(String evil) throws IOException {
        assertThat(records(evil).get(1)).containsExactly("'" + evil);
        assertThat(records(new Text(evil, "x")).get(1).get(0)).startsWith("'");
        try (var book = book(evil)) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(evil);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "2022-1-1.1-0001", "'quoted'", "", " "})
    void whatIsNoneStaysAsItIs(String plain) throws IOException {
        assertThat(records(plain).get(1)).containsExactly(plain);
    }

    @Test
    void aTableWithoutRowsHasItsHead() throws IOException {
        var empty = new Table<List<@Nullable Object>>("none", columns(2), List.of());
        assertThat(text(empty)).isEqualTo("\uFEFF零 zero,一 one\r\n");
        try (var book = opened(TableFile.of(empty, TableFormat.XLSX).getBody())) {
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(1);
        }
    }

    @Test
    void itIsAFileOfThatNameWhichNobodyKeeps() {
        var headers = TableFile.of(table("x"), TableFormat.ofWord("xlsx")).getHeaders();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("late.xlsx");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo(SentFile.XLSX);
    }

    @Test
    void anotherFormatDoesNotExist() {
        assertThatThrownBy(() -> TableFormat.ofWord("pdf"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private static List<List<String>> records(@Nullable Object... cells) throws IOException {
        var text = text(table(cells));
        assertThat(text).startsWith("\uFEFF");
        try (var parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return parser.stream().map(line -> line.stream().toList()).toList();
        }
    }

    private static String text(Table<?> table) {
        return new String(TableFile.of(table, TableFormat.CSV).getBody(), StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook book(@Nullable Object... cells) throws IOException {
        return opened(TableFile.of(table(cells), TableFormat.XLSX).getBody());
    }

    private static XSSFWorkbook opened(byte @Nullable [] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Table<List<@Nullable Object>> table(@Nullable Object... cells) {
        return new Table<>("late", columns(cells.length), List.of(Arrays.asList(cells)));
    }

    private static List<TableColumn<List<@Nullable Object>>> columns(int count) {
        var names = List.of(
                new Text("零", "zero"),
                new Text("一", "one"),
                new Text("二", "two"),
                new Text("三", "three"),
                new Text("四", "four"));
        var columns = new ArrayList<TableColumn<List<@Nullable Object>>>();
        for (int place = 0; place < count; place++) {
            int at = place;
            columns.add(new TableColumn<>(names.get(place), row -> row.get(at)));
        }
        return columns;
    }
}
