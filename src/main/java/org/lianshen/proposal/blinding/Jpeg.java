package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import org.lianshen.language.Text;

/**
 * A JPEG (ISO/IEC 10918-1) without remarks, camera data, previews and what stands behind its end. The colour profile
 * stays, and, where asked for, which side is up.
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int REMARK = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;

    private final byte[] bytes;
    private final boolean keepsTurn;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private Jpeg(byte[] bytes, boolean keepsTurn) {
        this.bytes = bytes;
        this.keepsTurn = keepsTurn;
    }

    /**
     * The same image.
     *
     * @param keepsTurn whether the side that is up is told by the file itself, and stays
     * @throws Uncleanable where it is no JPEG
     */
    static byte[] plain(byte[] bytes, boolean keepsTurn) throws Uncleanable {
        return new Jpeg(bytes, keepsTurn).plain();
    }

    private byte[] plain() throws Uncleanable {
        if (bytes.length < 4 || unsigned(0) != 0xFF || unsigned(1) != START) {
            throw damaged();
        }
        copy(0, 2);
        at = 2;
        while (at + 1 < bytes.length) {
            if (unsigned(at) != 0xFF) {
                throw damaged();
            }
            int marker = unsigned(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (marker == END) {
                break;
            } else {
                segment(marker);
            }
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    private void segment(int marker) throws Uncleanable {
        if (at + 4 > bytes.length) {
            throw damaged();
        }
        int length = unsigned(at + 2) << 8 | unsigned(at + 3);
        int end = at + 2 + length;
        if (length < 2 || end > bytes.length) {
            throw damaged();
        }
        if (marker == FIRST_APPLICATION && is("JFIF\0") && length >= 16) {
            withoutPreview();
        } else if (keepsTurn && marker == FIRST_APPLICATION + 1 && is("Exif\0\0")) {
            turn(end);
        } else if (isPicture(marker)) {
            copy(at, end);
        }
        at = end;
        if (marker == SCAN) {
            scan();
        }
    }

    private boolean isPicture(int marker) {
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) {
            return marker != REMARK;
        }
        return marker == FIRST_APPLICATION + 2 && is("ICC_PROFILE\0")
                || marker == FIRST_APPLICATION + 14 && is("Adobe");
    }

    private boolean is(String name) {
        int end = Math.min(at + 4 + name.length(), bytes.length);
        return new String(bytes, at + 4, end - at - 4, ISO_8859_1).equals(name);
    }

    private void withoutPreview() {
        out.write(0xFF);
        out.write(FIRST_APPLICATION);
        out.write(0);
        out.write(16);
        copy(at + 4, at + 16);
        out.write(0);
        out.write(0);
    }

    /** Coded data end at a marker; the byte 0 and the restart markers belong to them. */
    private void scan() {
        int from = at;
        while (at < bytes.length) {
            if (unsigned(at) == 0xFF && at + 1 < bytes.length) {
                int next = unsigned(at + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    break;
                }
            }
            at++;
        }
        copy(from, at);
    }

    /** Of the camera's data only the turn is written (Exif 2.32, 4.6.4, tag 274). */
    private void turn(int end) {
        int turn = Exif.turn(bytes, at + 10, end);
        if (turn > 1 && turn <= 8) {
            var exif = Exif.withTurn(turn);
            out.write(0xFF);
            out.write(FIRST_APPLICATION + 1);
            out.write(0);
            out.write(exif.length + 2);
            out.writeBytes(exif);
        }
    }

    private void copy(int from, int to) {
        out.write(bytes, from, to - from);
    }

    private int unsigned(int index) {
        return bytes[index] & 0xFF;
    }

    private static Uncleanable damaged() {
        return new Uncleanable(Text.of("proposal.blinding.picture-damaged"));
    }
}
