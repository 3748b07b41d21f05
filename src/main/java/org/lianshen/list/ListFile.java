package org.lianshen.list;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * The file of a list. Its name and its content type are not believed: what is in it decides how it is read.
 */
public final class ListFile {

    static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private ListFile() {}

    /**
     * Reads a list.
     *
     * @param columns the columns that it may have
     * @param bytes a CSV file (UTF-8, UTF-16 with a byte order mark, or GB18030; separated by commas, semicolons or
     *     tabs) or an XLSX workbook, of whose visible sheets the only one with a fitting header counts
     * @throws Refusal where it is neither, is damaged, has formulas, an unusable header, no rows, or more than
     *     {@value ListTable#MOST_ROWS}
     */
    public static <C extends Column> ListTable<C> read(Columns<C> columns, byte[] bytes) {
        return read(columns, bytes, null);
    }

    /** The same, with the encoding that the sender declares for a CSV file, if any. */
    public static <C extends Column> ListTable<C> read(Columns<C> columns, byte[] bytes, @Nullable Charset declared) {
        if (bytes.length == 0) {
            throw ListFaults.empty();
        }
        if (startsWith(bytes, ZIP)) {
            return XlsxFile.read(bytes, columns);
        }
        refuseOthers(bytes);
        var text = declared == null ? CsvText.decode(bytes, columns) : CsvText.decode(bytes, declared, columns);
        refuseOthers(text);
        return ListTable.of(columns, "csv", null, CsvSheet.rows(text, columns));
    }

    static void refuseOthers(byte[] bytes) {
        if (startsWith(bytes, OLE)) {
            throw holds(bytes, ENCRYPTED)
                    ? ListFaults.unsupported(Text.of("list.password-protected"))
                    : ListFaults.unsupported(Text.of("list.old-office-file"));
        }
        if (startsWith(bytes, PDF)) {
            throw ListFaults.unsupported(Text.of("list.pdf-file"));
        }
    }

    private static void refuseOthers(String text) {
        var start = text.stripLeading();
        if (start.isEmpty()) {
            throw ListFaults.empty();
        }
        var word = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (word.startsWith("<?xml")
                || word.startsWith("<!doctype")
                || word.startsWith("<html")
                || word.startsWith("<table")) {
            throw ListFaults.unsupported(Text.of("list.web-page-or-xml-file"));
        }
        if (word.startsWith("[{") || word.startsWith("{\"") || word.startsWith("[\n")) {
            throw ListFaults.unsupported(Text.of("list.json-file"));
        }
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            int same = 0;
            while (same < part.length && bytes[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
