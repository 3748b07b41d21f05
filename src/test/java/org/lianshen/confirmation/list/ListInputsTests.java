package org.lianshen.confirmation.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.list.ListFile;
import org.lianshen.list.ListTable;

/** Lists as spreadsheets of many countries write them. */
class ListInputsTests {

    private static final Path INPUTS = Path.of("src/test/resources/inputs");
    private static final Object[] HEADER = {"id", "direction", "decision", "title"};
    private static final Object[] ROW = {"m1", "2.0", "received", "Title"};

    @Test
    void rareCharactersOfGb18030AreRead() throws IOException {
        var table = ListFile.read(ListColumn.columns(), input("list-gknt-gb18030-refused.csv"));
        assertThat(table.rows()).hasSizeGreaterThan(50);
        assertThat(table.rows()
                        .get(0)
                        .cells()
                        .get(ListColumn.FOREIGN_ORGANISATION)
                        .text())
                .isEqualTo("Brennstaoffzellen Süd AG");
    }

    @Test
    void koreanIsReadWhereItIsDeclaredAndNeverGuessed() throws IOException {
        Refused.with("unsupported-file", input("korean-cp949.csv"));
        var table = ListFile.read(ListColumn.columns(), input("korean-cp949.csv"), Charset.forName("x-windows-949"));
        assertThat(title(table)).isEqualTo("도시 상수도망의 지능형 진단");
    }

    @ParameterizedTest
    @CsvSource({
        "x-windows-949, 김가나 서울예시대학교 도시의 진단",
        "x-windows-949, 물 관리",
        "windows-1251, Диагностика водных сетей",
        "windows-1251, Жуков",
        "windows-1252, Überwachung der Küste",
        "ISO-8859-2, Ćwiczenie łódź"
    })
    void anAsciiHeaderLetsNoOtherEncodingThanChineseBeGuessed(String charset, String title) {
        var bytes = ("id,direction,decision,title\nm1,2.0,received," + title + "\n").getBytes(Charset.forName(charset));
        Refused.with("unsupported-file", bytes);
        assertThat(title(ListFile.read(ListColumn.columns(), bytes, Charset.forName(charset))))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"草原生态监测", "镕堃喆淼", "㐂㮾䶮", "Süd 曾曜", "𠮷野"})
    void chineseIsGuessed(String title) {
        for (var header : new String[] {"id,direction,decision,title", "编号,指南方向,受理情况,项目名称"}) {
            var bytes = (header + "\nm1,2.0,received," + title + "\n").getBytes(Charset.forName("GB18030"));
            assertThat(title(ListFile.read(ListColumn.columns(), bytes))).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,02611E+11", "2.02611E+11", "2E+11", "1.23457e+15", "2,02611E+011", "２.02611E+11"})
    void numbersInPowersOfTenAreKnown(String text) {
        assertThat(ListWords.isScientific(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2E11", "E+11", "KR-2E+11", "12E-5", "2.0", "1E+A"})
    void otherReferencesAreNone(String text) {
        assertThat(ListWords.isScientific(text)).isFalse();
    }

    @Test
    void hiddenSheetsNeverCount() throws IOException {
        assertThat(ListFile.read(ListColumn.columns(), input("hidden-first-sheet.xlsx"))
                        .sheet())
                .isEqualTo("2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDDEN", "VERY_HIDDEN"})
    void noWayToHideASheetLetsItCount(String how) {
        var bytes = Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("old"), HEADER, ROW);
            Workbooks.fill(book.createSheet("new"), HEADER, ROW);
            book.setSheetVisibility(0, SheetVisibility.valueOf(how));
            book.setActiveSheet(1);
        });
        assertThat(ListFile.read(ListColumn.columns(), bytes).sheet()).isEqualTo("new");
    }

    @Test
    void ofVisibleSheetsTheOneWithAFittingHeaderCounts() {
        var bytes = Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("notes"), new Object[] {"Please read"}, new Object[] {"first"});
            Workbooks.fill(book.createSheet("list"), HEADER, ROW);
            Workbooks.fill(book.createSheet("codes"), new Object[] {"code", "meaning"}, new Object[] {"1", "yes"});
        });
        assertThat(ListFile.read(ListColumn.columns(), bytes).sheet()).isEqualTo("list");
    }

    @Test
    void twoListsInOneFileAreNotGuessedAt() {
        var bytes = Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("2025"), HEADER, ROW);
            Workbooks.fill(book.createSheet("2026"), HEADER, ROW);
        });
        assertThat(Refused.with("several-sheets", bytes).text().en()).contains("2025, 2026");
    }

    @Test
    void aFormulaIsOneInACellOnly() throws IOException {
        assertThat(title(ListFile.read(ListColumn.columns(), input("dropdown-other-sheet.xlsx"))))
                .isEqualTo("Steppe trial 13");
    }

    @Test
    void theStrictFormIsNamedWithWhatWouldDo() throws IOException {
        assertThat(Refused.with("unsupported-file", input("strict.xlsx")).text().en())
                .contains("Strict Open XML")
                .contains("Excel Workbook (*.xlsx)");
    }

    static IntStream eastAsianDateFormats() {
        return IntStream.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    }

    @ParameterizedTest
    @MethodSource("eastAsianDateFormats")
    void datesInTheFormatsOfEastAsiaAreDates(int format) {
        var bytes = Workbooks.of(book -> {
            Workbooks.fill(book.createSheet(), HEADER, ROW);
            number(book, 46054, format);
        });
        assertThat(title(ListFile.read(ListColumn.columns(), bytes))).isEqualTo("2026-02-01");
    }

    private static void number(Workbook book, double value, int format) {
        var cell = book.getSheetAt(0).getRow(1).getCell(3);
        var style = book.createCellStyle();
        style.setDataFormat((short) format);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void aHeaderOfHundredsOfColumnsIsRefused(int columns) {
        var header = IntStream.range(0, columns).mapToObj(i -> "id" + i).collect(Collectors.joining(","));
        Refused.with("unusable-header", (header + "\nm1\n").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 1_000_000})
    void anEndlessHeaderNamesNoColumn(int length) {
        Refused.with("unusable-header", ("i".repeat(length) + ",direction\nm1,2.0\n").getBytes(UTF_8));
    }

    private static String title(ListTable<ListColumn> table) {
        return table.rows().get(0).cells().get(ListColumn.TITLE).text();
    }

    private static byte[] input(String name) throws IOException {
        return Files.readAllBytes(INPUTS.resolve(name));
    }
}
