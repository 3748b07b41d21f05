package org.lianshen.proposal.blinding;

import java.io.ByteArrayOutputStream;
import org.lianshen.language.Text;

/** A GIF (version 89a) without remarks and without what programs add to it. */
final class Gif {

    private static final int HEAD = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;

    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private Gif(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] plain(byte[] bytes) throws Uncleanable {
        return new Gif(bytes).plain();
    }

    private byte[] plain() throws Uncleanable {
        at = HEAD + colours(10);
        out.write(bytes, 0, at);
        while (at < bytes.length) {
            int kind = bytes[at] & 0xFF;
            int from = at;
            if (kind == END) {
                out.write(END);
                return out.toByteArray();
            }
            if (kind == IMAGE) {
                at += 10 + colours(at + 9) + 1;
                blocks();
                out.write(bytes, from, at - from);
            } else if (kind == EXTENSION) {
                int label = bytes[at + 1] & 0xFF;
                at += 2;
                blocks();
                if (label == CONTROL) {
                    out.write(bytes, from, at - from);
                }
            } else {
                break;
            }
        }
        throw new Uncleanable(Text.of("proposal.blinding.picture-damaged"));
    }

    /** How many bytes the table of colours has that is announced here. */
    private int colours(int flags) {
        return (bytes[flags] & 0x80) == 0 ? 0 : 3 << (bytes[flags] & 7) + 1;
    }

    private void blocks() {
        int length = bytes[at] & 0xFF;
        while (length > 0) {
            at += length + 1;
            length = bytes[at] & 0xFF;
        }
        at++;
    }
}
