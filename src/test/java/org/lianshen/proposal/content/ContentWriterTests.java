package org.lianshen.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal contents give equal bytes, and reading them back gives the same content. */
class ContentWriterTests {

    private final ContentReader reader = new ContentReader();
    private final ContentWriter writer = new ContentWriter();

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "2.5", "2.6"})
    void readingBackGivesTheSameBytes(String direction) {
        ProposalContent content =
                reader.read(ValidProposals.bytes(ValidProposals.of(direction))).orRefuse();
        byte[] written = writer.bytes(content);
        ProposalContent again = reader.read(written).orRefuse();
        assertThat(writer.bytes(again)).isEqualTo(written);
        assertThat(reader.read(writer.tree(content)).orRefuse()).isEqualTo(again);
        assertThat(writer.sha256(content)).matches("[0-9a-f]{64}").isEqualTo(writer.sha256(again));
    }

    @Test
    void spellingDoesNotMatter() {
        String plain = "{\"call\":\"2022-1\",\"direction\":\"2.0\",\"requestedFunding\":3000000,\"members\":[]}";
        String other =
                " {\"requestedFunding\": 3.00e6,\n \"members\":null, \"direction\":\"2.0\", \"call\":\"2022\\u002d1\"}";
        assertThat(json(plain))
                .isEqualTo(json(other))
                .isEqualTo("{\"call\":\"2022-1\",\"direction\":\"2.0\",\"requestedFunding\":3000000.00}");
    }

    @Test
    void aCentMatters() {
        String one = "{\"call\":\"2022-1\",\"direction\":\"2.0\",\"requestedFunding\":3000000.01}";
        assertThat(json(one)).contains("3000000.01").isNotEqualTo(json(one.replace("0.01", "0.02")));
    }

    @Test
    void keepsTheContractsOrderAndDates() {
        String json = writer.json(
                reader.read(ValidProposals.bytes(ValidProposals.of("1.1"))).orRefuse());
        assertThat(json)
                .containsSubsequence(
                        "\"call\":\"2022-1\"",
                        "\"direction\":\"1.1\"",
                        "\"field\"",
                        "\"title\":{\"zh\"",
                        "\"startDate\":\"2022-09-01\"",
                        "\"requestedFunding\":3000000.00",
                        "\"participants\"",
                        "\"kind\":\"university\"",
                        "\"ownFunding\":0.00",
                        "\"principalInvestigators\"",
                        "\"civilServant\":false",
                        "\"agreements\"",
                        "\"foreignSubmission\"",
                        "\"declarations\":{\"integrity\":true}")
                .doesNotContain("null", "[]");
    }

    private String json(String text) {
        return writer.json(reader.read(text.getBytes(StandardCharsets.UTF_8)).orRefuse());
    }
}
