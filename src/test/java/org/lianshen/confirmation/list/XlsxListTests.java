package org.lianshen.confirmation.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.lianshen.list.ListFile;
import org.lianshen.list.ListRow;
import org.lianshen.list.ListTable;

/** Lists as workbooks: what their cells mean. */
class XlsxListTests {

    private static final Object[] HEADER = {"id", "direction", "decision", "reference", "durationMonths"};

    @Test
    void sharedStringsAndNumbersAreRead() {
        var table = ListFile.read(
                ListColumn.columns(),
                Workbooks.of(
                        HEADER, new Object[] {20210001, "2.0", "received", "MN-1", 24}, new Object[] {}, new Object[] {
                            "m2", 1.3, "已受理", null, 36.0
                        }));

        assertThat(table.format()).isEqualTo("xlsx");
        assertThat(table.sheet()).isEqualTo("名单");
        assertThat(table.rows()).extracting(ListRow::row).containsExactly(2, 4);
        assertThat(text(table, 0, ListColumn.ID)).isEqualTo("20210001");
        assertThat(text(table, 0, ListColumn.DURATION_MONTHS)).isEqualTo("24");
        assertThat(text(table, 1, ListColumn.DIRECTION)).isEqualTo("1.3");
        assertThat(text(table, 1, ListColumn.DURATION_MONTHS)).isEqualTo("36");
    }

    @Test
    void stringsInTheCellsThemselvesAreReadToo() {
        var table = ListFile.read(ListColumn.columns(), Workbooks.streamed(3));

        assertThat(table.rows()).hasSize(3);
        assertThat(text(table, 2, ListColumn.TITLE)).isEqualTo("Title 3");
    }

    @Test
    void datesAreIsoAndDirectionsAreAsDisplayed() {
        var table = ListFile.read(ListColumn.columns(), Workbooks.of(book -> {
            var sheet = book.createSheet("S");
            Workbooks.fill(sheet, HEADER, new Object[] {7, 2, "received", 0, 0});
            var row = sheet.getRow(1);
            row.getCell(0).setCellStyle(style(book, "00000"));
            row.getCell(1).setCellStyle(style(book, "0.0"));
            row.getCell(3).setCellValue(LocalDate.of(2022, 1, 10));
            row.getCell(3).setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
            row.getCell(4).setCellValue(LocalDateTime.of(2022, 1, 10, 9, 30));
            row.getCell(4).setCellStyle(style(book, "dd.mm.yyyy hh:mm"));
        }));

        assertThat(text(table, 0, ListColumn.ID)).isEqualTo("00007");
        assertThat(table.rows().get(0).cells().get(ListColumn.DIRECTION).shown())
                .isEqualTo("2.0");
        assertThat(text(table, 0, ListColumn.REFERENCE)).isEqualTo("2022-01-10");
        assertThat(text(table, 0, ListColumn.DURATION_MONTHS)).isEqualTo("2022-01-10T09:30:00");
    }

    @Test
    void aWorkbookOfAMacintoshCountsItsDaysFrom1904() {
        var book = Workbooks.of(each -> {
            Workbooks.fill(each.createSheet("S"), HEADER, new Object[] {"m1", "2.0", "received", 42744, 24});
            each.getSheetAt(0).getRow(1).getCell(3).setCellStyle(style(each, "yyyy-mm-dd"));
            ((org.apache.poi.xssf.usermodel.XSSFWorkbook) each)
                    .getCTWorkbook()
                    .addNewWorkbookPr()
                    .setDate1904(true);
        });

        assertThat(text(ListFile.read(ListColumn.columns(), book), 0, ListColumn.REFERENCE))
                .isEqualTo("2021-01-10");
    }

    @Test
    void logicalValuesErrorsAndOverlongNumbersAreUnusable() {
        var table = ListFile.read(ListColumn.columns(), Workbooks.of(book -> {
            var sheet = book.createSheet("S");
            Workbooks.fill(sheet, HEADER, new Object[] {123456789012345678.0, "2.0", true, "x", 24});
            sheet.getRow(1).getCell(3).setCellErrorValue(FormulaError.REF.getCode());
        }));
        var cells = table.rows().get(0).cells();

        assertThat(cells.get(ListColumn.ID).fault().en()).contains("15 digits");
        assertThat(cells.get(ListColumn.DECISION).fault().en()).contains("logical");
        assertThat(cells.get(ListColumn.REFERENCE).fault().en()).contains("#REF!");
        assertThat(cells.get(ListColumn.DURATION_MONTHS).fault()).isNull();
    }

    @Test
    void emptySheetsDoNotCount() {
        var table = ListFile.read(ListColumn.columns(), Workbooks.of(book -> {
            book.createSheet("空");
            Workbooks.fill(book.createSheet("Second"), HEADER, new Object[] {"m1", "2.0", "received"});
        }));

        assertThat(table.sheet()).isEqualTo("Second");
        assertThat(text(table, 0, ListColumn.ID)).isEqualTo("m1");
    }

    @Test
    void aMergedTitleAndAMergedHeaderDoNoHarm() {
        var table = ListFile.read(ListColumn.columns(), Workbooks.of(book -> {
            var sheet = book.createSheet("S");
            Workbooks.fill(
                    sheet, new Object[] {"2022年受理清单"}, HEADER, new Object[] {}, new Object[] {"m1", "2.0", "received"});
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 6));
        }));

        assertThat(table.rows()).extracting(ListRow::row).containsExactly(4);
    }

    @Test
    void japaneseReadingsAndEscapesAreNoText() {
        var strings = """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>id</t></si>
                <si><t>direction</t></si><si><t>decision</t></si><si><t>reference</t></si><si><t>durationMonths</t></si>
                <si><r><t>東</t></r><r><t>京_x000D_</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
                <si><t>2.0</t></si><si><t>received</t></si></sst>""";
        var book = Workbooks.of(HEADER, new Object[] {"x", "2.0", "received"});

        var table = ListFile.read(
                ListColumn.columns(), Workbooks.with(book, "xl/sharedStrings.xml", Workbooks.utf8(strings)));

        assertThat(text(table, 0, ListColumn.ID)).isEqualTo("東京\r");
    }

    private static CellStyle style(Workbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static String text(ListTable<ListColumn> table, int row, ListColumn column) {
        return table.rows().get(row).cells().get(column).text();
    }
}
