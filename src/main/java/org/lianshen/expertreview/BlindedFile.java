package org.lianshen.expertreview;

import org.lianshen.proposal.ProposalNumber;

/**
 * A cleaned copy of a document made for experts, under a name of ours: the applicant's own could tell whose it is.
 *
 * @param name of the proposal's number, for instance {@code 2022-1-1.3-0001-blinded-1.pdf}
 * @param mediaType what it is
 * @param bytes the copy
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlindedFile(String name, String mediaType, byte[] bytes) {

    private static final String PDF = "application/pdf";

    static BlindedFile of(ProposalNumber number, int place, String mediaType, byte[] bytes) {
        var ending = mediaType.equals(PDF) ? ".pdf" : ".docx";
        return new BlindedFile(number + "-blinded-" + place + ending, mediaType, bytes);
    }

    /** Whether a browser shows it in its place. */
    public boolean isShown() {
        return mediaType.equals(PDF);
    }
}
