package org.lianshen.expertreview;

import java.time.Instant;
import java.util.List;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.StoredDocument;
import org.lianshen.proposal.content.ProposalContent;

/**
 * What one expert reads of one proposal: nothing in it names a person or an organisation, unless the applicant's own
 * words do.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param direction which direction of which call
 * @param dueAt until when the review is due
 * @param content the content without names
 * @param documents the documents made for experts ({@code blinded-text}); empty where the applicant made none
 */
public record BlindedDossier(
        AssignmentId assignment,
        ProposalNumber number,
        DirectionId direction,
        Instant dueAt,
        ProposalContent content,
        List<StoredDocument> documents) {

    /** Keeps its own copy of the list. */
    public BlindedDossier {
        documents = List.copyOf(documents);
    }
}
