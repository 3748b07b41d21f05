package org.lianshen.proposal.blinding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lianshen.language.Text;

/** A drawing as Windows records it ([MS-EMF], [MS-WMF]); its title and its remarks are overwritten by zeros. */
final class Metafile {

    private static final int END = 14;
    private static final int REMARK = 70;
    private static final int PLUS = 0x2B464D45;
    private static final int PLACED = 0x9AC6CDD7;
    private static final int ESCAPE = 0x0626;

    private Metafile() {}

    /** An enhanced one. */
    static byte[] enhanced(byte[] given) throws Uncleanable {
        var bytes = given.clone();
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 88 || file.getInt(40) != 0x464D4520) {
            throw damaged();
        }
        int length = file.getInt(60) * 2;
        int from = file.getInt(64);
        if (length > 0 && from > 0) {
            Arrays.fill(bytes, from, Math.addExact(from, length), (byte) 0);
        }
        int at = 0;
        while (at + 8 <= bytes.length) {
            int kind = file.getInt(at);
            int size = file.getInt(at + 4);
            if (size < 8 || size > bytes.length - at) {
                throw damaged();
            }
            if (kind == REMARK && size >= 16 && file.getInt(at + 12) != PLUS) {
                Arrays.fill(bytes, at + 12, at + size, (byte) 0);
            }
            at += size;
            if (kind == END) {
                return Arrays.copyOf(bytes, at);
            }
        }
        throw damaged();
    }

    /** One of Windows 3. */
    static byte[] old(byte[] given) throws Uncleanable {
        var bytes = given.clone();
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = (file.getInt(0) == PLACED ? 22 : 0) + 18;
        while (at + 6 <= bytes.length) {
            long size = (file.getInt(at) & 0xFFFFFFFFL) * 2;
            int kind = file.getShort(at + 4) & 0xFFFF;
            if (size < 6 || size > bytes.length - at) {
                throw damaged();
            }
            if (kind == ESCAPE && size > 10) {
                Arrays.fill(bytes, at + 10, at + (int) size, (byte) 0);
            }
            at += (int) size;
            if (kind == 0) {
                return Arrays.copyOf(bytes, at);
            }
        }
        throw damaged();
    }

    private static Uncleanable damaged() {
        return new Uncleanable(Text.of("proposal.blinding.picture-damaged"));
    }
}
