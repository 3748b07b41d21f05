package org.lianshen.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/**
 * What is too long is refused before it is looked into; how much is wrong is told without end neither in time nor in
 * size.
 */
class BoundsTests {

    private final ContentReader reader = new ContentReader();
    private final WellFormedness wellFormedness = new WellFormedness(ValidProposals.CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "/keywords, 50",
        "/participants, 50",
        "/members, 200",
        "/agreements, 20",
        "/agreements/0/signedBy, 50",
        "/documents, 100",
        "/unsuitableExperts, 3"
    })
    void aListHasNoMoreThanTheContractSays(String list, int most) {
        var tooMany = "At most " + most + " entries are allowed; there are " + (most + 1) + ".";
        assertThat(errors(withEntries(list, most)))
                .extracting(error -> error.message().en())
                .noneMatch(message -> message.startsWith("At most"));
        assertThat(errors(withEntries(list, most + 1)))
                .filteredOn(error -> error.path().startsWith(list))
                .extracting(FieldError::path, error -> error.message().en())
                .containsExactly(tuple(list, tooMany));
    }

    @Test
    void aSummaryHasTwentyThousandCharacters() {
        assertThat(problems(summary(20_000))).isEmpty();
        assertThat(problems(summary(20_001))).containsExactly("/summary");
    }

    /** Lists were longer once; what is kept stays whole. */
    @Test
    void whatIsKeptIsReadWhole() {
        var text = withEntries("/unsuitableExperts", 20).toString();
        assertThat(reader.stored(text).unsuitableExperts()).hasSize(20);
    }

    /** Each of them was compared with all others once: minutes for 400 kB. */
    @Test
    @Timeout(20)
    void tensOfThousandsOfFaultsAreToldAsSomeDozensAndACount() {
        var unknown =
                IntStream.range(0, 60_000).mapToObj(i -> "\"x" + i + "\":0").collect(Collectors.joining(","));
        var refusal =
                catchThrowableOfType(Refusal.class, () -> wellFormedness.requireComplete(read("{" + unknown + "}")));
        assertThat(refusal.errors()).hasSize(50);
        assertThat(refusal.moreErrors()).isGreaterThan(900);
        assertThat(refusal.text().zh()).contains("另有至少");
        assertThat(refusal.text().en()).contains("at least " + refusal.moreErrors() + " more");
    }

    @Test
    @Timeout(20)
    void aNameWithoutEndIsToldByItsBeginning() {
        var name = "n".repeat(40_000);
        var properties = IntStream.range(0, 50_000).mapToObj(i -> "\"p\":0").collect(Collectors.joining(","));
        var problems = read("{\"" + name + "\":{\"" + name + "\":{" + properties + "}}}")
                .problems();
        assertThat(problems)
                .hasSizeLessThanOrEqualTo(1_000)
                .allMatch(problem -> problem.path().length() < 300);
    }

    private ContentReading read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(ObjectNode proposal) {
        return errors(proposal).stream().map(FieldError::path).toList();
    }

    private List<FieldError> errors(ObjectNode proposal) {
        return wellFormedness.ofComplete(reader.read(ValidProposals.bytes(proposal)));
    }

    private static ObjectNode withEntries(String list, int count) {
        var proposal = (ObjectNode) ValidProposals.of("1.1");
        var entries = proposal.at(list) instanceof ArrayNode there ? there : proposal.putArray(list.substring(1));
        var entry = entries.isEmpty() ? proposal.textNode("专家") : entries.get(0);
        while (entries.size() > count) {
            entries.remove(count);
        }
        while (entries.size() < count) {
            entries.add(entry.deepCopy());
        }
        return proposal;
    }

    private static ObjectNode summary(int length) {
        return ((ObjectNode) ValidProposals.of("1.1")).put("summary", "要".repeat(length));
    }
}
