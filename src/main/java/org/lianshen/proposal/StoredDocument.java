package org.lianshen.proposal;

import java.time.Instant;
import java.util.UUID;
import org.lianshen.programme.word.DocumentKind;

/**
 * A document of a proposal, without its bytes.
 *
 * @param id names it in addresses
 * @param kind what it is
 * @param name the file's name, cleaned of paths and control characters
 * @param mediaType what its bytes say it is
 * @param size in bytes
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param uploadedAt when
 */
public record StoredDocument(
        UUID id, DocumentKind kind, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}
