package org.lianshen.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ValidProposals;
import org.lianshen.proposal.content.WellFormedness;

/** Proposals that were judged wrongly once. */
class SharedInputsTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> proposals() throws IOException {
        return Files.list(Path.of("src/test/resources/inputs"))
                .filter(file -> file.getFileName().toString().startsWith("check-"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void isJudgedAsItShould(Path file) throws IOException {
        var input = JSON.readTree(file.toFile());
        var reading = new ContentReader().read(ValidProposals.bytes(input.get("proposal")));
        var content = new WellFormedness(ValidProposals.CATALOGUE).requireComplete(reading);
        var found = new FormalCheck(ValidProposals.CATALOGUE)
                .check(content, LocalDate.parse(input.get("asOf").asText())).findings().stream()
                        .map(finding ->
                                List.of(finding.clause(), finding.severity().word()))
                        .toList();
        var wanted = input.get("want");
        if (wanted.isTextual()) {
            assertThat(found).isNotEmpty();
        } else {
            assertThat(found).containsExactlyInAnyOrderElementsOf(pairs(wanted));
        }
    }

    private static List<List<String>> pairs(JsonNode wanted) {
        return StreamSupport.stream(wanted.spliterator(), false)
                .map(pair -> List.of(pair.get(0).asText(), pair.get(1).asText()))
                .toList();
    }
}
