package org.lianshen.expertreview;

import java.util.List;
import java.util.Objects;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.content.Agreement;
import org.lianshen.proposal.content.DeclaredDocument;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ProposalContent;

/** Takes out of a proposal's content whatever names a person, an organisation or a file elsewhere. */
final class Blinding {

    private Blinding() {}

    /**
     * The content with participants by country, kind and role only, agreements by kind and dates only, and no people.
     */
    static ProposalContent of(ProposalContent content) {
        return new ProposalContent(
                content.call(),
                content.direction(),
                content.field(),
                content.title(),
                content.summary(),
                content.keywords(),
                content.startDate(),
                content.durationMonths(),
                content.requestedFunding(),
                null,
                content.participants().stream().map(Blinding::participant).toList(),
                List.of(),
                List.of(),
                content.agreements().stream().map(Blinding::agreement).toList(),
                null,
                null,
                null,
                null,
                content.documents().stream()
                        .filter(Objects::nonNull)
                        .filter(document -> document.kind() == DocumentKind.BLINDED_TEXT)
                        .map(document -> new DeclaredDocument(document.kind()))
                        .toList(),
                List.of(),
                null);
    }

    private static Participant participant(Participant named) {
        return new Participant(
                null,
                null,
                named.country(),
                named.kind(),
                named.role(),
                null,
                null,
                null,
                named.governmentFunding(),
                named.ownFunding());
    }

    private static Agreement agreement(Agreement signed) {
        return new Agreement(
                signed.kind(), signed.signedOn(), signed.validUntil(), List.of(), signed.coversIntellectualProperty());
    }
}
