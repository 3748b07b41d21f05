package org.lianshen.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ValidProposals;
import org.lianshen.proposal.content.WellFormedness;

/**
 * The boundaries of all 17 directions in one table: direction, submission date, change, what exactly is found, outcome.
 * It is written independently of the catalogue's examples, so that both must be wrong to hide a mistake.
 */
class GuidelineBoundaryTests {

    private final ContentReader reader = new ContentReader();
    private final WellFormedness wellFormedness = new WellFormedness(ValidProposals.CATALOGUE);
    private final FormalCheck check = new FormalCheck(ValidProposals.CATALOGUE);

    @ParameterizedTest(name = "{0} {2} -> {3}")
    @CsvFileSource(
            resources = "boundaries.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void findsExactlyThis(String direction, String asOf, String change, String findings, String outcome) {
        var reading = reader.read(ValidProposals.bytes(ValidProposals.of(direction, change == null ? "" : change)));
        CheckResult result = check.check(
                wellFormedness.requireComplete(reading), LocalDate.parse(asOf == null ? "2021-12-20" : asOf));
        assertThat(result.findings())
                .extracting(
                        finding -> finding.clause() + " " + finding.severity().word() + " " + finding.path())
                .containsExactly(
                        findings == null
                                ? new String[0]
                                : Arrays.stream(findings.split(","))
                                        .map(String::strip)
                                        .toArray(String[]::new));
        assertThat(result.outcome()).isEqualTo(Word.find(Outcome.class, outcome).orElseThrow());
        assertThat(result.findings())
                .extracting(Finding::message)
                .allSatisfy(message ->
                        assertThat(message).extracting(Text::zh, Text::en).doesNotContain(""));
    }
}
