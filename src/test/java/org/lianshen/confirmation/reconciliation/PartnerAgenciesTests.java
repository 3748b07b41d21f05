package org.lianshen.confirmation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.beans.factory.annotation.Autowired;

/** In 2.5 each agency has a list of its own, and knows its own country's part of a proposal. */
@DeskTest
class PartnerAgenciesTests {

    private static final String ENTRY = """
        [{"id": "m1", "direction": "2.5", "decision": "accepted", "title": "Carbon sinks in the Southern Ocean",
          "chineseInvestigator": "Zhang Xiaoming", "foreignOrganisation": "%s", "foreignInvestigator": "%s"}]\
        """;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Catalogue catalogue;

    private String number;

    @BeforeEach
    void proposal() {
        number = samples.put("2.5", SUBMITTED, json -> {
            json.putObject("title").put("zh", "南大洋碳汇").put("en", "Carbon sinks in the Southern Ocean");
            ((ObjectNode) json.at("/principalInvestigators/0/name"))
                    .put("zh", "张晓明")
                    .put("en", "Zhang Xiaoming");
            ((ObjectNode) json.at("/principalInvestigators/1/name")).put("en", "Caio Falcão");
            var lead = (ObjectNode) json.at("/participants/2");
            lead.put("country", "BR").putObject("name").put("en", "University of Serra Azul");
            var partner = lead.deepCopy();
            partner.put("id", "f2").put("country", "RU").put("role", "partner");
            partner.putObject("name").put("en", "Severograd Institute of Physics");
            json.withArray("participants").add(partner);
        });
    }

    @Test
    void eachAgencysListIsMatchedByItself() {
        assertThat(send("brics", "University of Serra Azul", "Caio Falcao")
                        .number()
                        .value())
                .isEqualTo(number);
        assertThat(send("ru", "Inst. of Physics, Severograd", "Irina Golubeva")
                        .number()
                        .value())
                .isEqualTo(number);
        assertThat(send("br", "Serra Azul University", "C. Falcão").number().value())
                .isEqualTo(number);
    }

    @Test
    void aPartnersOwnOrganisationAndInvestigatorAreNoDifference() {
        send("ru", "Inst. of Physics, Severograd", "Irina Golubeva");
        send("brics", "Severograd Institute of Physics", "Irina Golubeva");
        var direction = catalogue
                .direction(new DirectionId(SampleProposals.CALL, "2.5"))
                .orElseThrow();
        var proposal = proposals.find(new ProposalNumber(number)).orElseThrow();

        var all = messages.of(new ProposalNumber(number));
        assertThat(Comparison.differences(proposal, List.of(all.get(0)), direction))
                .isEmpty();
        assertThat(Comparison.differences(proposal, List.of(all.get(1)), direction))
                .extracting(Difference::field)
                .containsExactly("foreignOrganisation", "foreignInvestigator");
    }

    private EntryAnswer send(String agency, String organisation, String investigator) {
        LoggedInAs.agency(agency);
        return inbox.receive(agency, AgencyListSender.bytes(ENTRY.formatted(organisation, investigator)))
                .get(0);
    }
}
