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
                    ? Text.of("proposal.pdf.something-before-it")
                    : Text.of("proposal.pdf.none");
        }
        if (!tail(bytes).contains("%%EOF")) {
            return Text.of("proposal.pdf.cut-off");
        }
        try (var document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), null, null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return document.isEncrypted() ? Text.of("proposal.pdf.encrypted") : ActivePdf.fault(document.getDocument());
        } catch (InvalidPasswordException locked) {
            return Text.of("proposal.pdf.needs-password");
        } catch (IOException | RuntimeException damaged) {
            return Text.of("proposal.pdf.damaged");
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
