package org.lianshen.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.lianshen.confirmation.Inbox;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DocumentKind;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.Withdrawal;
import org.lianshen.proposal.content.ContentReader;
import org.springframework.stereotype.Component;

/** What applicants, and the agency on the other side, do with samples. */
@Component
class SampleApplicants {

    private final ActingAs acting;
    private final ContentReader reader;
    private final Drafting drafting;
    private final Documents documents;
    private final Submission submission;
    private final Withdrawal withdrawal;
    private final Proposals proposals;
    private final Inbox inbox;
    private final Clock clock;

    SampleApplicants(
            ActingAs acting,
            ContentReader reader,
            Drafting drafting,
            Documents documents,
            Submission submission,
            Withdrawal withdrawal,
            Proposals proposals,
            Inbox inbox,
            Clock clock) {
        this.acting = acting;
        this.reader = reader;
        this.drafting = drafting;
        this.documents = documents;
        this.submission = submission;
        this.withdrawal = withdrawal;
        this.proposals = proposals;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Makes a draft with documents and gives its number. */
    String draft(Direction direction, Sample sample, int index) {
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
            return number;
        });
    }

    private void add(String number, DocumentKind kind, String name, String line) {
        documents.add(number, kind, name, SamplePdf.of(line));
    }

    void submit(String number) {
        acting.run(owner(number), () -> submission.submit(number, "sample-" + number, new byte[0]));
    }

    void withdraw(String number) {
        acting.run(owner(number), () -> withdrawal.withdraw(number));
    }

    /** The agency answers, with what the contract's list has. */
    void agencyAnswers(String agency, String number, String decision) {
        var proposal = proposal(number);
        var list = JsonNodeFactory.instance.arrayNode();
        list.addObject()
                .put("id", "answer-" + number)
                .put("direction", proposal.direction())
                .put("reference", number)
                .put("decision", decision)
                .put("title", proposal.titleEn())
                .put(
                        "chineseOrganisation",
                        SampleContent.organisation(proposal.createdBy()).en())
                .put("durationMonths", proposal.content().durationMonths());
        send(agency, list.toString());
    }

    /** The agency tells of an application that nobody has made on the Chinese side. */
    void agencyNamesAnother(String agency, String direction) {
        var list = JsonNodeFactory.instance.arrayNode();
        list.addObject()
                .put("id", "foreign-only-" + direction)
                .put("direction", direction)
                .put("reference", "EX-" + direction + "-999")
                .put("decision", "received")
                .put("title", "Heat pumps for polar stations")
                .put("durationMonths", 24);
        send(agency, list.toString());
    }

    private void send(String agency, String list) {
        acting.run("agency-" + agency, () -> inbox.receive(agency, list.getBytes(StandardCharsets.UTF_8)));
    }

    private String owner(String number) {
        return proposal(number).createdBy();
    }

    private Proposal proposal(String number) {
        return proposals.find(number).orElseThrow();
    }
}
