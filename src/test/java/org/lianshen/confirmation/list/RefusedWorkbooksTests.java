package org.lianshen.confirmation.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lianshen.list.ListFile;
import org.lianshen.list.ListTable;

/** Workbooks of which nothing is taken, and what their senders are told. */
class RefusedWorkbooksTests {

    private static final Object[] HEADER = {"id", "direction", "decision"};
    private static final byte[] GOOD = Workbooks.of(HEADER, new Object[] {"m1", "2.0", "received"});

    @Test
    void formulasAreRefusedWithSheetAndAddresses() {
        var refusal = Refused.with("formula-cells", Workbooks.of(book -> {
            var sheet = book.createSheet("清单");
            Workbooks.fill(
                    sheet, HEADER, new Object[] {"m1", "2.0", "received"}, new Object[] {"m2", "2.0", "received"});
            sheet.getRow(1).getCell(0).setCellFormula("CONCATENATE(\"m\",1)");
            sheet.getRow(2).getCell(2).setCellFormula("C2");
        }));

        assertThat(refusal.errors()).extracting("path").containsExactly("/cells/A2", "/cells/C3");
        assertThat(refusal.text().zh()).contains("清单", "A2 C3");
        assertThat(refusal.text().en()).contains("清单", "A2 C3", "Nothing");
    }

    @Test
    void tooManyRowsAreRefusedQuickly() {
        var rows = Workbooks.streamed(100_000);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> Refused.with("too-many-entries", rows));
        Refused.with("too-many-entries", Workbooks.streamed(ListTable.MOST_ROWS + 1));
        assertThat(ListFile.read(ListColumn.columns(), Workbooks.streamed(ListTable.MOST_ROWS))
                        .rows())
                .hasSize(ListTable.MOST_ROWS);
    }

    @Test
    void whatIsDamagedIsTold() {
        for (int length : new int[] {4, 100, GOOD.length / 2, GOOD.length - 1}) {
            Refused.with("broken-file", Arrays.copyOf(GOOD, length));
        }
        Refused.with(
                "broken-file", Workbooks.with(GOOD, "xl/worksheets/sheet1.xml", Workbooks.utf8("<worksheet><shee")));
        Refused.with("broken-file", Workbooks.with(GOOD, "xl/workbook.xml", Workbooks.utf8("nonsense")));
        Refused.with("broken-file", Workbooks.with(GOOD, "xl/sharedStrings.xml", Workbooks.utf8("<sst/>")));
    }

    @Test
    void entitiesAreNotExpanded() {
        var entity = "<!DOCTYPE sst [<!ENTITY word 'one'>]><sst>" + "<si><t>&word;</t></si>".repeat(6) + "</sst>";

        Refused.with("broken-file", Workbooks.with(GOOD, "xl/sharedStrings.xml", Workbooks.utf8(entity)));
    }

    @Test
    void whatUnpacksToMoreThanAListIsRefused() throws IOException {
        var types = Workbooks.utf8(" ".repeat((1 << 20) + 1));
        Refused.with("too-large", Workbooks.with(GOOD, "[Content_Types].xml", types));
    }

    @Test
    void otherFilesAreNamed() throws IOException {
        assertThat(message(Workbooks.zip(Map.of("a.txt", new byte[1])))).contains("ZIP");
        assertThat(message(Workbooks.zip(Map.of("mimetype", new byte[1])))).contains("OpenDocument");
        assertThat(message(Workbooks.zip(Map.of("[Content_Types].xml", new byte[1], "word/document.xml", new byte[1]))))
                .contains("document");
        assertThat(message(Workbooks.zip(Map.of("[Content_Types].xml", new byte[1], "xl/vbaProject.bin", new byte[1]))))
                .contains("macros");
        assertThat(message(Workbooks.zip(Map.of("[Content_Types].xml", new byte[1], "xl/workbook.bin", new byte[1]))))
                .contains("binary");
        assertThat(message(old())).contains(".xls");
        assertThat(message(encrypted())).contains("password");
    }

    @Test
    void emptinessIsRefused() {
        Refused.with("empty-list", Workbooks.of(book -> book.createSheet("S")));
        Refused.with("empty-list", Workbooks.of(HEADER));
        Refused.with("empty-list", Workbooks.of(HEADER, new Object[] {" ", "", null}));
    }

    @Test
    void anUnusableHeaderIsToldBySheetRowAndCell() {
        var refusal = Refused.with("unusable-header", Workbooks.of(new Object[] {"id", "direction", true, "颜色"}));

        assertThat(refusal.text().en()).contains("名单", "row 1");
        assertThat(refusal.errors()).extracting("path").containsExactly("/cells/C1", "/cells/D1", "/columns/decision");
    }

    private static String message(byte[] file) {
        return Refused.with("unsupported-file", file).text().en();
    }

    private static byte[] old() throws IOException {
        try (var book = new HSSFWorkbook()) {
            book.createSheet("S");
            return written(book);
        }
    }

    private static byte[] written(HSSFWorkbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] encrypted() throws IOException {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(GOOD);
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
