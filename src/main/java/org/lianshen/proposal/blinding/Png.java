package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import org.lianshen.language.Text;

/** A PNG (ISO/IEC 15948) with the chunks that make its pixels, and no others. */
final class Png {

    private static final int START = 8;
    private static final int AROUND = 12;

    /** Colours, transparency, size, movement. */
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private Png() {}

    static byte[] plain(byte[] bytes) throws Uncleanable {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, START);
        for (int at = START; at + AROUND <= bytes.length; ) {
            long length = ByteBuffer.wrap(bytes).getInt(at) & 0xFFFFFFFFL;
            if (at + AROUND + length > bytes.length) {
                break;
            }
            int whole = AROUND + (int) length;
            var name = new String(bytes, at + 4, 4, ISO_8859_1);
            if (SHOWN.contains(name)) {
                out.write(bytes, at, whole);
            }
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
            at += whole;
        }
        throw new Uncleanable(Text.of("proposal.blinding.picture-damaged"));
    }
}
