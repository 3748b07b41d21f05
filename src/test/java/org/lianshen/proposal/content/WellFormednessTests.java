package org.lianshen.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Every condition of the contract's "well-formed", one entry per field, in two languages. */
class WellFormednessTests {

    private final ContentReader reader = new ContentReader();
    private final WellFormedness wellFormedness = new WellFormedness(ValidProposals.CATALOGUE);

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2.0", "2.5", "2.6", "2.7"})
    void aValidProposalIsWellFormed(String direction) {
        assertThat(complete(direction)).isEmpty();
        assertThat(draft(direction)).isEmpty();
    }

    /** Change, fields blamed in a complete proposal, fields blamed in a draft. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "malformed.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void blamesExactlyTheseFields(String change, String complete, String draft) {
        assertThat(complete("1.1", change)).extracting(FieldError::path).containsExactlyInAnyOrder(paths(complete));
        assertThat(draft("1.1", change)).extracting(FieldError::path).containsExactlyInAnyOrder(paths(draft));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/durationMonths=1",
                "/durationMonths=120",
                "/requestedFunding=0.01; /participants/0/governmentFunding=0.01; /participants/1/governmentFunding=0",
                "/participants/0/governmentFunding=2000000.000",
                "-/agreements",
                "-/documents",
                "-/members",
                "-/foreignSubmission",
                "-/keywords",
                "-/declarations",
                "/declarations/integrity=false",
                "/participants/0/registrationId=\"任意文字 №7\"",
                "-/participants/2/registeredOn",
                "-/principalInvestigators/1/email",
                "/participants/2/country=\"GB\"",
                "/participants/-={\"id\":\"hk1\",\"name\":{\"en\":\"X\"},\"country\":\"HK\","
                        + "\"kind\":\"other\",\"role\":\"partner\"}",
                "/field=\"不在所列\""
            })
    void accepts(String change) {
        assertThat(complete("1.1", change)).isEmpty();
    }

    @Test
    void anUnreadableFieldIsBlamedOnceAndDragsNoOthersAlong() {
        assertThat(complete("1.1", "/participants/0/country=86; /participants=7; /durationMonths=\"3\""))
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder("/participants", "/durationMonths");
        assertThat(complete("1.1", "/participants/0/country=86"))
                .extracting(FieldError::path)
                .containsExactly("/participants/0/country");
        assertThat(complete("1.1", "/participants/0=\"cn1\""))
                .extracting(FieldError::path)
                .containsExactly("/participants/0");
    }

    @Test
    void anEmptyProposalLacksAllThatIsRequired() {
        ContentReading empty = reader.read("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(wellFormedness.ofComplete(empty))
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder(
                        "/call",
                        "/direction",
                        "/field",
                        "/title/zh",
                        "/title/en",
                        "/summary",
                        "/startDate",
                        "/durationMonths",
                        "/requestedFunding",
                        "/recommender",
                        "/participants",
                        "/principalInvestigators");
        assertThat(wellFormedness.ofDraft(empty))
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder("/call", "/direction");
    }

    @Test
    void aDraftNeedsNoMoreThanCallAndDirection() {
        ContentReading draft =
                reader.read("{\"call\":\"2022-1\",\"direction\":\"2.0\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(wellFormedness.requireDraft(draft).direction()).isEqualTo("2.0");
        assertThatThrownBy(() -> wellFormedness.requireComplete(draft)).isInstanceOf(Refusal.class);
    }

    @Test
    void saysTheSumInBothLanguages() {
        FieldError error = complete("1.1", "/requestedFunding=3000000.01").get(0);
        assertThat(error.path()).isEqualTo("/requestedFunding");
        assertThat(error.message().zh()).contains("3000000.00", "3000000.01").endsWith("。");
        assertThat(error.message().en()).contains("3000000.00", "3000000.01").endsWith(".");
    }

    @Test
    void hugeExponentsAreRefusedQuickly() {
        assertThat(complete("1.1", "/requestedFunding=1e999999999"))
                .extracting(FieldError::path)
                .containsExactly("/requestedFunding");
        assertThat(complete("1.1", "/participants/0/ownFunding=1e-999999999"))
                .extracting(FieldError::path)
                .containsExactly("/participants/0/ownFunding");
    }

    @Test
    void aMessageNeverEvaluatesWhatTheApplicantWrote() {
        assertThat(complete("1.1", "/participants/0/id=\"${7*7}{max}\"; /principalInvestigators/0/email=\"${1+1}\""))
                .extracting(FieldError::path, error -> error.message().en().contains("2"))
                .contains(org.assertj.core.groups.Tuple.tuple("/principalInvestigators/0/email", false));
    }

    private static String[] paths(String list) {
        return list == null ? new String[0] : Arrays.stream(list.split(" ")).toArray(String[]::new);
    }

    private List<FieldError> complete(String direction, String... edits) {
        return wellFormedness.ofComplete(read(direction, edits));
    }

    private List<FieldError> draft(String direction, String... edits) {
        return wellFormedness.ofDraft(read(direction, edits));
    }

    private ContentReading read(String direction, String... edits) {
        return reader.read(ValidProposals.bytes(ValidProposals.of(direction, edits)));
    }
}
