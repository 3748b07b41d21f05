package org.lianshen.process;

import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Which model carries which proposal: the one named like its direction's cooperation type. */
@Component
public class Models {

    private final Proposals proposals;
    private final Catalogue catalogue;

    Models(Proposals proposals, Catalogue catalogue) {
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /** The key of the model. */
    public String of(ProposalNumber number) {
        var proposal = proposals.find(number).orElseThrow(Refusal::notFound);
        return catalogue
                .direction(proposal.direction())
                .orElseThrow(Refusal::notFound)
                .type()
                .word();
    }
}
