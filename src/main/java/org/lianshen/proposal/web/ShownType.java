package org.lianshen.proposal.web;

import java.util.Arrays;

/** What a browser may show of an upload; known by its first bytes, whatever its name says. */
enum ShownType {
    /** A browser's viewer for PDF is a plug-in, which a sandbox would switch off. */
    PDF("application/pdf", "; object-src 'self'", '%', 'P', 'D', 'F', '-'),
    PNG("image/png", "; img-src 'self'; sandbox", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
    JPEG("image/jpeg", "; img-src 'self'; sandbox", 0xff, 0xd8, 0xff),
    /** Anything else is only saved. */
    OTHER("application/octet-stream", "; sandbox");

    private final String mediaType;
    private final String policy;
    private final byte[] start;

    ShownType(String mediaType, String policy, int... start) {
        this.mediaType = mediaType;
        this.policy = policy;
        this.start = new byte[start.length];
        for (int index = 0; index < start.length; index++) {
            this.start[index] = (byte) start[index];
        }
    }

    /** The type of these bytes. */
    static ShownType of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> type == OTHER || type.begins(bytes))
                .findFirst()
                .orElseThrow();
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    boolean isShown() {
        return this != OTHER;
    }

    String mediaType() {
        return mediaType;
    }

    /** What it needs beside the policy of all. */
    String policy() {
        return policy;
    }
}
