package org.lianshen.confirmation.pairing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.content.ContentReader;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What applicants of direction 2.0 do, by which the agency's entries may find their proposals. */
@TestComponent
class ApplicantDesk {

    private static final DirectionId DIRECTION = new DirectionId(SampleProposals.CALL, "2.0");

    private final SampleProposals samples;
    private final Drafting drafting;
    private final Submission submission;
    private final ContentReader reader;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ApplicantDesk(
            SampleProposals samples,
            Drafting drafting,
            Submission submission,
            ContentReader reader,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.samples = samples;
        this.drafting = drafting;
        this.submission = submission;
        this.reader = reader;
        this.events = events;
        this.transaction = transaction;
    }

    /** Drafts the sample with some change; its number. */
    String draft(Consumer<ObjectNode> change) {
        LoggedInAs.applicant("sample-university");
        var json = samples.json("2.0");
        change.accept(json);
        return drafting.create(reader.read(json)).number().value();
    }

    /** Submits a draft; what came of it. */
    Object submit(String number) {
        LoggedInAs.applicant("sample-university");
        return submission.submit(new ProposalNumber(number), "key", new byte[0]);
    }

    /** Tells the house that a proposal, which is there already, was submitted. */
    void submitted(String number) {
        tell(new ProposalSubmitted(new ProposalNumber(number), DIRECTION));
    }

    /** Tells the house that a proposal was corrected. */
    void corrected(String number) {
        tell(new ProposalCorrected(new ProposalNumber(number), DIRECTION));
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
