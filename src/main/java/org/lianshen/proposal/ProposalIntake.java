package org.lianshen.proposal;

import java.util.EnumSet;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Intake;
import org.springframework.stereotype.Component;

/** Counts what has come in, for whoever is about to close an intake. */
@Component
class ProposalIntake implements Intake {

    private final Proposals proposals;

    ProposalIntake(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Figures figures(DirectionId direction) {
        var notSubmitted = EnumSet.of(ProposalStatus.DRAFT);
        var submitted = EnumSet.complementOf(EnumSet.of(ProposalStatus.DRAFT, ProposalStatus.WITHDRAWN));
        return new Figures(proposals.count(direction, submitted), proposals.count(direction, notSubmitted));
    }
}
