package org.lianshen.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.EntryAnswer.Result;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.lists.NoisyLists.Shape;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.WellFormedness;
import org.springframework.beans.factory.annotation.Autowired;

/** A made-up list of one direction comes in as an agency sends it. */
@DeskTest
class ListImportTests {

    private static final String CODE = "2.3";

    @Autowired
    private Inbox inbox;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private ContentReader reader;

    @Autowired
    private WellFormedness wellFormedness;

    @Test
    void theProposalsAreWellFormed() {
        for (var application :
                NoisyLists.make(5, 300, NoiseProfile.USUAL, Shape.GUIDELINE).ours()) {
            var direction = catalogue
                    .direction(new DirectionId("2022-1", application.direction()))
                    .orElseThrow();
            var json = ContractJson.proposal(application, direction);
            assertThat(wellFormedness.ofComplete(reader.read(json)))
                    .as(application.toString())
                    .isEmpty();
        }
    }

    @Test
    void allIsKeptMatchedAndAnswered() {
        var lists = NoisyLists.make(6, 2000, NoiseProfile.USUAL, Shape.GUIDELINE);
        var direction = catalogue.direction(new DirectionId("2022-1", CODE)).orElseThrow();
        Map<String, String> numbers = new HashMap<>();
        lists.ours().stream()
                .filter(each -> each.direction().equals(CODE))
                .forEach(each -> numbers.put(each.number(), samples.put(CODE, ProposalStatus.SUBMITTED, json -> {
                    json.removeAll();
                    json.setAll(ContractJson.proposal(each, direction));
                })));
        var lines = lists.theirs().stream()
                .filter(line -> line.direction().equals(CODE))
                .toList();
        LoggedInAs.agency("gknt");
        long start = System.nanoTime();
        var answers =
                inbox.receive("gknt", ContractJson.entries(lines).toString().getBytes(StandardCharsets.UTF_8));

        System.out.printf(
                "Matching, %d entries against %d proposals through the inbox: %d ms%n",
                lines.size(), numbers.size(), (System.nanoTime() - start) / 1_000_000);
        int right = 0;
        for (int i = 0; i < lines.size(); i++) {
            var truth = lines.get(i).truth();
            EntryAnswer answer = answers.get(i);
            if (answer.result() == Result.MATCHED) {
                assertThat(answer.number().value()).as(lines.get(i).toString()).isEqualTo(numbers.get(truth));
                right++;
            }
        }
        assertThat(right).isGreaterThan((int) (0.95 * 0.9 * lines.size()));
    }
}
