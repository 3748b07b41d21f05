package org.lianshen.confirmation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names and entries that were compared wrongly once. */
class MatchingInputsTests {

    private static final Path INPUTS = Path.of("src/test/resources/inputs");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Thresholds THRESHOLDS = new Thresholds(16, 6, 6);

    @ParameterizedTest
    @CsvFileSource(resources = "/inputs/cyrillic-names.csv", delimiter = ';', numLinesToSkip = 1)
    void cyrillicAgreesInPassportSpelling(String ours, String theirs, String right) {
        assertThat(NameComparison.ofPeople(List.of(ours), List.of(theirs), false))
                .isEqualTo(right.equals("agree"));
    }

    @Test
    void theSameTeamWithAnotherTitleGoesToAPerson() throws IOException {
        var input = JSON.readTree(
                INPUTS.resolve("match-same-team-other-title-0.json").toFile());
        assertThat(verdict(input).ambiguous()).isTrue();
    }

    private static MatchResult verdict(JsonNode input) {
        var proposal = input.get("proposal");
        var entry = input.get("entry");
        var ours = application(
                "ours",
                proposal.get("title"),
                proposal.get("participants").get(0).get("name"),
                named(proposal.get("participants"), "f1"),
                proposal.get("principalInvestigators").get(0).get("name"),
                proposal.get("principalInvestigators").get(1).get("name"),
                proposal.get("durationMonths").asInt());
        var theirs = application(
                "theirs",
                entry.get("title"),
                entry.get("chineseOrganisation"),
                entry.get("foreignOrganisation"),
                entry.get("chineseInvestigator"),
                entry.get("foreignInvestigator"),
                entry.get("durationMonths").asInt());
        return new Matchmaker(List.of(ours), THRESHOLDS)
                .match(List.of(theirs), Set.of(), Map.of())
                .get("theirs");
    }

    private static JsonNode named(JsonNode participants, String id) {
        for (var participant : participants) {
            if (participant.get("id").asText().equals(id)) {
                return participant.get("name");
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static Application application(
            String id, JsonNode title, JsonNode chinese, JsonNode foreign, JsonNode one, JsonNode two, int months) {
        return new Application(
                id,
                spellings(title),
                spellings(chinese),
                List.of(spellings(foreign)),
                spellings(one),
                spellings(two),
                months,
                false);
    }

    private static List<String> spellings(JsonNode name) {
        var spellings = new ArrayList<String>();
        Stream.of("zh", "en")
                .filter(name::hasNonNull)
                .forEach(key -> spellings.add(name.get(key).asText()));
        return spellings;
    }
}
