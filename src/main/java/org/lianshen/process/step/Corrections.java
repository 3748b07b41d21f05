package org.lianshen.process.step;

import java.time.Clock;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.problem.Refusal;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Returns proposals to their applicants for correction. */
@Component
class Corrections {

    private final Proposals proposals;
    private final ProposalLife life;
    private final FormalChecks checks;
    private final ContentAgreement agreement;
    private final Catalogue catalogue;
    private final WorkingDays workingDays;
    private final Clock clock;

    Corrections(
            Proposals proposals,
            ProposalLife life,
            FormalChecks checks,
            ContentAgreement agreement,
            Catalogue catalogue,
            WorkingDays workingDays,
            Clock clock) {
        this.proposals = proposals;
        this.life = life;
        this.checks = checks;
        this.agreement = agreement;
        this.catalogue = catalogue;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Opens the next correction: of what the formal check found, or of what differs from the agency's entry. */
    void open(ProposalNumber number) {
        var proposal = proposals.lock(number);
        var call = catalogue.call(proposal.direction().call()).orElseThrow(Refusal::notFound);
        var until = workingDays.endAfter(clock.instant(), call.parameters().correctionWorkingDays());
        proposals.returned(number, until);
        if (proposal.status() == ProposalStatus.AWAITING_CONFIRMATION) {
            life.step(
                    number,
                    ProposalStatus.RETURNED,
                    Cause.RETURNED_FOR_AGREEMENT,
                    FormDisplay.reason(agreement.reason(number)));
        } else {
            var reason = checks.reason(number).orElse(null);
            life.step(number, ProposalStatus.RETURNED, Cause.RETURNED, FormDisplay.reason(reason));
        }
    }
}
