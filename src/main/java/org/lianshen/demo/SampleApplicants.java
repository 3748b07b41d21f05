package org.lianshen.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.lianshen.programme.Direction;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.Withdrawal;
import org.lianshen.proposal.content.ContentReader;
import org.springframework.stereotype.Component;

/** What applicants do with samples. */
@Component
class SampleApplicants {

    private final ActingAs acting;
    private final ContentReader reader;
    private final Drafting drafting;
    private final Documents documents;
    private final Submission submission;
    private final Withdrawal withdrawal;
    private final Proposals proposals;
    private final Clock clock;

    SampleApplicants(
            ActingAs acting,
            ContentReader reader,
            Drafting drafting,
            Documents documents,
            Submission submission,
            Withdrawal withdrawal,
            Proposals proposals,
            Clock clock) {
        this.acting = acting;
        this.reader = reader;
        this.drafting = drafting;
        this.documents = documents;
        this.submission = submission;
        this.withdrawal = withdrawal;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Makes a draft with documents and gives its number. */
    ProposalNumber draft(Direction direction, DescribedSample sample, int index) {
        var content = new SampleContent(direction, sample, index, LocalDate.now(clock)).json();
        return acting.call(sample.applicant(), () -> {
            var number = drafting.create(reader.read(content)).number();
            add(
                    number,
                    DocumentKind.PROPOSAL_TEXT,
                    "proposal.pdf",
                    sample.title().en());
            add(number, DocumentKind.COOPERATION_AGREEMENT, "agreement.pdf", "Cooperation agreement, made up");
            add(
                    number,
                    DocumentKind.BLINDED_TEXT,
                    "blinded.pdf",
                    "Without names: " + sample.title().en());
            if (sample.enterprise()) {
                add(number, DocumentKind.OWN_FUNDING_PROOF, "own-funding.pdf", "Statement of a bank, made up");
            }
            direction
                    .documents()
                    .forEach(required ->
                            add(number, required.kind(), required.text().en()));
            return number;
        });
    }

    /** What the direction asks for. */
    private void add(ProposalNumber number, DocumentKind kind, String line) {
        add(number, kind, kind.word() + ".pdf", line + " Made up.");
    }

    private void add(ProposalNumber number, DocumentKind kind, String name, String line) {
        documents.add(number, kind, name, SamplePdf.of(line));
    }

    void submit(ProposalNumber number) {
        acting.run(owner(number), () -> submission.submit(number, "sample-" + number, new byte[0]));
    }

    void withdraw(ProposalNumber number) {
        acting.run(owner(number), () -> withdrawal.withdraw(number));
    }

    private String owner(ProposalNumber number) {
        return proposals.find(number).orElseThrow().createdBy();
    }
}
