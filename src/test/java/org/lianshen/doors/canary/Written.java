package org.lianshen.doors.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Bytes of what writes itself. */
final class Written {

    private Written() {}

    /** What writes itself. */
    interface Writing {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] by(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
