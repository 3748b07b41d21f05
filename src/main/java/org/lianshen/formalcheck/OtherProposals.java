package org.lianshen.formalcheck;

import org.lianshen.proposal.content.ProposalContent;

/** What the check must know of other proposals; a single proposal cannot tell. */
@FunctionalInterface
public interface OtherProposals {

    /** Nothing is known of other proposals. */
    OtherProposals UNKNOWN = content -> 0;

    /** How many other proposals of the call the same Chinese principal investigator leads. */
    int ledBySameInvestigator(ProposalContent content);
}
