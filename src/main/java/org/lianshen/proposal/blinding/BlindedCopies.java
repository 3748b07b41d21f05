package org.lianshen.proposal.blinding;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes the copies that experts get: the pages as they are, with a stamp, and nothing of who wrote them, when, where
 * and with what. Two are made at a time, because a file is unpacked for it.
 */
@Component
public class BlindedCopies {

    /** What can be cleaned. */
    private static final String PDF = "application/pdf";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String REMARK = " \u00b7 for review only";

    /** The letters of a PDF are Western ones: a Chinese font would make every copy megabytes larger. */
    private static final String REMARK_IN_CHINESE = " / \u4ec5\u4f9b\u8bc4\u5ba1";

    private final Semaphore turn = new Semaphore(2, true);

    /**
     * Makes sure that a file can be cleaned.
     *
     * @param label what the stamp begins with: the proposal's number
     * @throws Refusal where it cannot, with the reason
     */
    public void require(byte[] bytes, String mediaType, String label) {
        try {
            of(bytes, mediaType, label);
        } catch (Uncleanable file) {
            throw new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "cannot-be-blinded",
                    Text.of("proposal.blinding.refused", file.text()),
                    List.of());
        }
    }

    /**
     * The copy.
     *
     * @param mediaType what the file is
     * @param label what the stamp begins with: the proposal's number
     */
    public byte[] of(byte[] bytes, String mediaType, String label) throws Uncleanable {
        turn.acquireUninterruptibly();
        try {
            return switch (mediaType) {
                case PDF -> PdfCopy.of(bytes, label + REMARK);
                case DOCX -> DocxCopy.of(bytes, label + REMARK + REMARK_IN_CHINESE);
                default -> throw new Uncleanable(Text.of("proposal.blinding.neither-pdf-nor-docx"));
            };
        } finally {
            turn.release();
        }
    }
}
