package org.lianshen.proposal.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * Tells whether bytes are a whole PDF (ISO 32000) that everybody can open, and that does nothing by itself, by opening
 * it.
 */
final class PdfFile {

    private static final String MARK = "%PDF-";
    /** Where readers look for the mark at the end: bytes. */
    private static final int TAIL = 1024;

    private PdfFile() {}

    /** What is wrong with the bytes; null where nothing is. */
    static @Nullable Text fault(byte[] bytes) {
        if (!head(bytes, MARK.length()).equals(MARK)) {
            return head(bytes, TAIL).contains(MARK)
                    ? new Text(
                            "PDF 前面有多余的内容（例如字节顺序标记），文件应以 %PDF- 开头。请重新导出。",
                            "Something stands before the PDF, for instance a byte order mark; a PDF begins with"
                                    + " %PDF-. Export"
                                    + " it anew.")
                    : new Text("这不是 PDF 文件。", "This is no PDF.");
        }
        if (!tail(bytes).contains("%%EOF")) {
            return new Text("PDF 不完整：文件末尾被截断。请重新上传。", "The PDF is cut off: its end is missing. Send it anew.");
        }
        try (var document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), null, null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return document.isEncrypted()
                    ? new Text("PDF 已加密。请去掉密码和限制后再上传。", "The PDF is encrypted; take its password and restrictions off.")
                    : ActivePdf.fault(document.getDocument());
        } catch (InvalidPasswordException locked) {
            return new Text("打开 PDF 需要密码。请去掉密码后再上传。", "The PDF needs a password to be opened; take it off.");
        } catch (IOException | RuntimeException damaged) {
            return new Text("PDF 已损坏，无法打开。请重新导出。", "The PDF is damaged and does not open; export it anew.");
        }
    }

    private static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), ISO_8859_1);
    }

    private static String tail(byte[] bytes) {
        int length = Math.min(bytes.length, TAIL);
        return new String(bytes, bytes.length - length, length, ISO_8859_1);
    }
}
