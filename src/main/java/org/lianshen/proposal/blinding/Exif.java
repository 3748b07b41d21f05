package org.lianshen.proposal.blinding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a camera says of a photograph, of which only the side that is up matters (Exif 2.32). */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** Which side is up, from 1 to 8; 0 where nothing says it. */
    static int turn(byte[] bytes, int from, int end) {
        if (end - from < 14) {
            return 0;
        }
        var tiff = ByteBuffer.wrap(bytes, from, end - from).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int index = 0; index < count; index++) {
            int entry = directory + 2 + 12 * index;
            if (entry + 12 > tiff.limit()) {
                return 0;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 0;
    }

    /** A block that says this and nothing else. */
    static byte[] withTurn(int turn) {
        return ByteBuffer.allocate(32)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
