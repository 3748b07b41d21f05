package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.models.Convention;
import org.lianshen.models.DesignersRooms;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** The forms read alike, carry what the person needs, and use only what Tasklist's form-js 1.8.7 can show safely. */
class FormConventionTests {

    private static final String FUNDS = "verify-matching-funds.form";
    private static final String SCORE = "score-proposal.form";

    @Test
    void everyHumanStepHasItsForm() {
        assertThat(FormFile.all().stream().map(FormFile::key))
                .containsExactlyInAnyOrder(
                        "recommend-proposal",
                        "revise-sheet",
                        "check-conflicts",
                        "decide-period",
                        "check-formal-requirements",
                        "verify-matching-funds",
                        "verify-support-letter",
                        "decide-unverified-letter",
                        "verify-funding-evidence",
                        "settle-differences",
                        "identify-proposal",
                        "decide-missing-confirmation",
                        "decide-late-confirmation",
                        "assign-experts",
                        "score-proposal",
                        "replace-expert",
                        "settle-ranking",
                        "approve-list",
                        "decide-objection",
                        "mend-letter");
    }

    @Test
    void everyFormKeepsThem() {
        assertThat(DesignersRooms.findings(DesignersRooms.FILES))
                .filteredOn(finding -> finding.file().startsWith("forms/"))
                .isEmpty();
    }

    static Stream<Convention> conventions() {
        return Stream.of(
                new Convention(
                        "it is named after its file",
                        "The form's id is",
                        FUNDS,
                        "\"id\": \"verify-matching-funds\"",
                        "\"id\": \"matching-funds\""),
                new Convention(
                        "it is written for Tasklist",
                        "does not say “schemaVersion”",
                        FUNDS,
                        "\"schemaVersion\": 16",
                        "\"schemaVersion\": 17"),
                new Convention("no id stands twice", "stands for two things", FUNDS, "\"text_33\"", "\"text_31\""),
                new Convention(
                        "no key stands twice",
                        "“reason” stands for two things",
                        FUNDS,
                        "\"key\": \"remark\"",
                        "\"key\": \"reason\""),
                new Convention(
                        "it is written in English",
                        "The form holds Chinese",
                        FUNDS,
                        "Own funding (CNY)",
                        "\u81ea\u6709"),
                new Convention(
                        "its fields are of known types",
                        "Fields of the type “filepicker”",
                        FUNDS,
                        "\"type\": \"radio\"",
                        "\"type\": \"filepicker\""),
                new Convention("a key is a word", "is no word", FUNDS, "\"key\": \"decision\"", "\"key\": \"d-1\""),
                new Convention(
                        "a field has a label",
                        "The field has no label",
                        FUNDS,
                        "\"label\": \"Decision\"",
                        "\"label\": \"\""),
                new Convention(
                        "a choice has choices", "nothing to choose from", FUNDS, "\"values\":", "\"valueless\":"),
                new Convention("it shows its proposal", "does not show {{number}}", FUNDS, "{{number}}", ""),
                new Convention("it leads to the dossier", "does not show {{dossierUrl}}", FUNDS, "{{dossierUrl}}", "#"),
                new Convention(
                        "it shows the title",
                        "does not show content: title}",
                        FUNDS,
                        "content: title}",
                        "content: number}"),
                new Convention(
                        "it shows its round",
                        "does not show {{roundName}}",
                        "approve-list.form",
                        "{{roundName}}",
                        "{{roundText}}"),
                new Convention(
                        "it renders nothing of an applicant as Markdown",
                        "“title” stands in a text",
                        FUNDS,
                        "{{directionName}}",
                        "{{title}}"),
                new Convention(
                        "lists are never folded",
                        "may be folded",
                        FUNDS,
                        "\"disableCollapse\": true",
                        "\"disableCollapse\": false"),
                new Convention(
                        "an expert reads nothing about who applies",
                        "tells experts who applies",
                        SCORE,
                        "content: title}",
                        "content: title}, {item: \\\"Title\\\", content: leadOrganisation}"),
                new Convention(
                        "it asks for nothing that is named like a process variable",
                        "“outcome” is named like",
                        FUNDS,
                        "\"key\": \"remark\"",
                        "\"key\": \"outcome\""),
                new Convention(
                        "it asks what its door hears",
                        "does not hear “comment”",
                        FUNDS,
                        "\"key\": \"remark\"",
                        "\"key\": \"comment\""),
                new Convention(
                        "it asks all that its door hears",
                        "asks for “remark”",
                        FUNDS,
                        "\"key\": \"remark\"",
                        "\"key\": \"comment\""),
                new Convention(
                        "every text has its Chinese",
                        "“Quite new words” has no Chinese",
                        FUNDS,
                        "\"label\": \"Decision\"",
                        "\"label\": \"Quite new words\""),
                new Convention(
                        "the Chinese holds nothing else",
                        "No form says",
                        "zh.yaml",
                        "\ncommon:\n",
                        "\ncommon:\n  \"Said by nobody\": \"无人说\"\n"));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void breakingItIsNoticed(Convention convention) {
        assertThat(DesignersRooms.findings(convention.broken()))
                .extracting(ModelFinding::message)
                .anyMatch(message -> message.en().contains(convention.said()));
    }
}
