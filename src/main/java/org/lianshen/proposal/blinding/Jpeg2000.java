package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.lianshen.language.Text;

/** A JPEG 2000 file (ISO/IEC 15444-1, annexes A and I) without remarks and boxes of XML and of programs' own. */
final class Jpeg2000 {

    private static final Set<String> BOXES = Set.of("jP  ", "ftyp", "jp2h", "jp2c", "rreq");
    private static final int START = 0xFF4F;
    private static final int TILE = 0xFF90;
    private static final int REMARK = 0xFF64;

    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Jpeg2000(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The same image. */
    static byte[] plain(byte[] bytes) throws Uncleanable {
        var image = new Jpeg2000(bytes);
        if (bytes.length > 12 && image.number(0, 2) == START) {
            image.code(0, bytes.length);
        } else {
            image.boxes();
        }
        return image.out.toByteArray();
    }

    private void boxes() throws Uncleanable {
        int at = 0;
        while (at + 8 <= bytes.length) {
            long length = number(at, 4);
            int head = length == 1 ? 16 : 8;
            if (length == 1 && at + 16 <= bytes.length) {
                length = number(at + 8, 8);
            }
            long end = length == 0 ? bytes.length : at + length;
            if (end < at + head || end > bytes.length) {
                throw new Uncleanable(Text.of("proposal.blinding.picture-damaged"));
            }
            var name = new String(bytes, at + 4, 4, ISO_8859_1);
            if (name.equals("jp2c")) {
                write(0, 4);
                out.writeBytes("jp2c".getBytes(ISO_8859_1));
                code(at + head, (int) end);
                return;
            }
            if (BOXES.contains(name)) {
                out.write(bytes, at, (int) end - at);
            }
            at = (int) end;
        }
        throw new Uncleanable(Text.of("proposal.blinding.picture-damaged"));
    }

    /** Remarks stand in the main head, before the first tile. */
    private void code(int from, int end) {
        out.write(bytes, from, 2);
        int at = from + 2;
        while (at + 4 <= end && number(at, 2) != TILE) {
            int length = 2 + (int) number(at + 2, 2);
            if (at + length > end) {
                break;
            }
            if (number(at, 2) != REMARK) {
                out.write(bytes, at, length);
            }
            at += length;
        }
        out.write(bytes, at, end - at);
    }

    private long number(int at, int count) {
        long number = 0;
        for (int index = at; index < at + count; index++) {
            number = number << 8 | bytes[index] & 0xFF;
        }
        return number;
    }

    private void write(int number, int count) {
        for (int index = count - 1; index >= 0; index--) {
            out.write(number >> 8 * index);
        }
    }
}
