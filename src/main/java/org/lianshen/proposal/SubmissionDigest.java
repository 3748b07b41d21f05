package org.lianshen.proposal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of everything submitted: over the content's canonical bytes, followed by the SHA-256 of each document as 32
 * raw bytes, in the order of their ids as text. Without documents it is the content's own.
 */
final class SubmissionDigest {

    private SubmissionDigest() {}

    static String of(byte[] content, List<StoredDocument> documents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            documents.stream()
                    .sorted(Comparator.comparing(document -> document.id().toString()))
                    .forEach(document -> digest.update(HexFormat.of().parseHex(document.sha256())));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
