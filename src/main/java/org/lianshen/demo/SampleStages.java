package org.lianshen.demo;

import java.time.Clock;
import org.lianshen.process.clock.TimeTravel;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Takes samples as far as they are to go. */
@Component
class SampleStages {

    private final Proposals proposals;
    private final SampleApplicants applicants;
    private final SampleOffices offices;
    private final SampleVerifiers verifiers;
    private final SampleAgencies agencies;
    private final TimeTravel travel;
    private final Clock clock;

    SampleStages(
            Proposals proposals,
            SampleApplicants applicants,
            SampleOffices offices,
            SampleVerifiers verifiers,
            SampleAgencies agencies,
            TimeTravel travel,
            Clock clock) {
        this.proposals = proposals;
        this.applicants = applicants;
        this.offices = offices;
        this.verifiers = verifiers;
        this.agencies = agencies;
        this.travel = travel;
        this.clock = clock;
    }

    /** Takes a draft to its stage. */
    void go(Direction direction, ProposalNumber number, DescribedSample.Stage stage) {
        if (stage == DescribedSample.Stage.DRAFT) {
            return;
        }
        applicants.submit(number);
        switch (stage) {
            case NOT_RECOMMENDED -> offices.declineToRecommend(number);
            case RECOMMENDED -> offices.recommend(number);
            case RETURNED -> {
                offices.recommend(number);
                offices.returnForCorrection(direction, number);
            }
            case FORMALLY_REFUSED -> {
                offices.recommend(number);
                offices.refuseFormally(direction, number);
            }
            case DRAFT, SUBMITTED -> {
                // the applicant has done all there is
            }
            default -> {
                offices.recommend(number);
                offices.passFormally(direction, number);
                verify(direction, number, stage);
            }
        }
    }

    /** What a person finds out after the formal check. */
    private void verify(Direction direction, ProposalNumber number, DescribedSample.Stage stage) {
        switch (stage) {
            case VERIFYING_FUNDS, VERIFYING_LETTER, VERIFYING_EVIDENCE -> {
                // it waits for just that
            }
            case FUNDS_INSUFFICIENT -> verifiers.rejectFunds(number);
            case LETTER_DENIED -> verifiers.denyLetter(number);
            case EVIDENCE_REJECTED -> verifiers.rejectEvidence(number);
            default -> {
                verified(direction.type(), number);
                confirm(direction, number, stage);
            }
        }
    }

    private void verified(CooperationType type, ProposalNumber number) {
        if (type.equals(CooperationType.JOINT_LABORATORY)) {
            verifiers.verifyLetter(number);
        } else if (type.equals(CooperationType.PARTNER_FUNDED)) {
            verifiers.verifyEvidence(number);
        } else {
            verifiers.verifyFunds(number);
        }
    }

    /** What the agencies say; the first is the one whose word alone can end a proposal. */
    private void confirm(Direction direction, ProposalNumber number, DescribedSample.Stage stage) {
        var confirmation = direction.confirmation();
        var partners = confirmation.partnerAgencies().stream()
                .limit(confirmation.partnersRequired())
                .toList();
        switch (stage) {
            case AGENCY_REJECTED ->
                confirmation.agencies().forEach(agency -> agencies.answer(agency, number, "rejected"));
            case ELIGIBLE -> {
                confirmation.agencies().forEach(agency -> agencies.answer(agency, number, "accepted"));
                partners.forEach(agency -> agencies.answer(agency, number, "accepted"));
            }
            case PARTLY_CONFIRMED -> {
                confirmation.agencies().forEach(agency -> agencies.answer(agency, number, "accepted"));
                partners.stream().limit(1).forEach(agency -> agencies.answer(agency, number, "accepted"));
            }
            case MISMATCH -> confirmation.agencies().forEach(agency -> agencies.acceptAnother(agency, number));
            case RETURNED_FOR_AGREEMENT -> {
                confirmation.agencies().forEach(agency -> agencies.acceptAnother(agency, number));
                verifiers.returnForAgreement(number);
            }
            case VOID -> passAgencyDeadline();
            case ANSWERED_LATE -> {
                passAgencyDeadline();
                if (proposals.find(number).orElseThrow().status() == ProposalStatus.VOID) {
                    confirmation.agencies().forEach(agency -> agencies.answer(agency, number, "accepted"));
                }
            }
            case WITHDRAWN -> applicants.withdraw(number);
            default -> {
                // it waits for the agencies
            }
        }
    }

    /** The deadline is over already; its timer need not wait for the engine's next look at due timers. */
    private void passAgencyDeadline() {
        travel.to(clock.instant());
    }
}
