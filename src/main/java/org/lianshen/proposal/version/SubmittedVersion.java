package org.lianshen.proposal.version;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.Receipt;
import org.lianshen.proposal.StoredDocument;

/**
 * What was submitted under a receipt. It never changes, whatever a later correction says.
 *
 * @param receipt the receipt
 * @param content the content's canonical JSON; null where it was not kept, which only receipts over the content alone
 *     know
 * @param documents its documents in the order of their ids; with such an old receipt those that were kept
 */
public record SubmittedVersion(Receipt receipt, @Nullable String content, List<StoredDocument> documents) {}
