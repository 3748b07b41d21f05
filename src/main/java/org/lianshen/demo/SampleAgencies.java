package org.lianshen.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** What the agencies on the other side send about samples, with what the contract's list has. */
@Component
class SampleAgencies {

    private static final int LONGER = 6;

    private final ActingAs acting;
    private final Inbox inbox;
    private final Proposals proposals;

    SampleAgencies(ActingAs acting, Inbox inbox, Proposals proposals) {
        this.acting = acting;
        this.inbox = inbox;
        this.proposals = proposals;
    }

    /** An agency answers. */
    void answer(String agency, ProposalNumber number, String decision) {
        send(agency, entry(number, decision));
    }

    /** An agency accepts an application that lasts longer than ours. */
    void acceptAnother(String agency, ProposalNumber number) {
        var entry = entry(number, "accepted");
        send(agency, entry.put("durationMonths", entry.get("durationMonths").asInt() + LONGER));
    }

    /** An agency tells of an application that nobody has made on the Chinese side. */
    void nameUnknown(String agency, String direction) {
        send(
                agency,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", "foreign-only-" + direction)
                        .put("direction", direction)
                        .put("reference", "EX-" + direction + "-999")
                        .put("decision", "received")
                        .put("title", "Heat pumps for polar stations")
                        .put("durationMonths", 24));
    }

    /** An agency tells, without a reference, of an application that two of ours look like. */
    void nameTwins(String agency, String direction) {
        send(
                agency,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", "without-reference-" + direction)
                        .put("direction", direction)
                        .put("decision", "received")
                        .put("title", "Inspection robots for tunnels")
                        .put("chineseOrganisation", "Example University")
                        .put("durationMonths", 24));
    }

    private ObjectNode entry(ProposalNumber number, String decision) {
        var proposal = proposals.find(number).orElseThrow();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "answer-" + number)
                .put("direction", proposal.direction().code())
                .put("reference", number.value())
                .put("decision", decision)
                .put("title", proposal.titleEn())
                .put(
                        "chineseOrganisation",
                        SampleContent.organisation(proposal.createdBy()).en())
                .put("durationMonths", proposal.content().durationMonths());
    }

    private void send(String agency, ObjectNode entry) {
        var list = "[" + entry + "]";
        acting.run("agency-" + agency, () -> inbox.receive(agency, list.getBytes(StandardCharsets.UTF_8)));
    }
}
