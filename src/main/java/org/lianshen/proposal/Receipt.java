package org.lianshen.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What a submission is answered with.
 *
 * @param id names it in addresses
 * @param number the proposal
 * @param submittedAt when it arrived
 * @param sha256 SHA-256 of what was submitted, 64 hexadecimal digits; see {@link SubmissionDigest}
 * @param covers what the SHA-256 is over
 */
public record Receipt(
        UUID id,
        ProposalNumber number,
        Instant submittedAt,

        @Schema(
                description = "SHA-256 of everything submitted, 64 lower-case hexadecimal digits: over the content's"
                        + " canonical"
                        + " bytes (GET …/receipts/{id}/content), followed by the SHA-256 of each"
                        + " document as 32 raw bytes, in the"
                        + " order of the documents' ids as text. Where `covers` is `content`, over the"
                        + " content's bytes alone.")
        String sha256,

        @Schema(
                description = "What `sha256` is over: `content-and-documents`, or `content` for receipts given before"
                        + " documents were covered.")
        Coverage covers) {}
