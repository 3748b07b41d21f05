package org.lianshen.programme.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lianshen.programme.Call;
import org.lianshen.programme.CatalogueError;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.InvitationRules;
import org.lianshen.programme.ReviewReminder;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.Scale;
import org.lianshen.programme.word.ReminderDeadline;

/** A broken guideline does not load, and the error names file, culprit and what would do. */
class CatalogueLoadingTests {

    private static final String EXAMPLE = """
            asOf: 2030-01-15
            proposal: {direction: "3.0"}
            cases:
              - {rule: 3.0-dual, expect: accepted, why: one, edits: []}
              - {rule: 3.0-dual, expect: refused, why: two, edits: [{path: /foreignSubmission, remove: true}]}
              - {rule: 3.0-field, expect: accepted, why: three, edits: [{path: /field, value: 渔业}]}
              - {rule: 3.0-field, expect: refused, why: four, edits: [{path: /field, value: 农业}]}
            """;

    @TempDir
    Path folder;

    /** File, piece, what stands there instead, the one fault (after the folder's name). */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void namesTheFault(String file, String piece, String by, String fault) {
        SmallCall call = SmallCall.in(folder).change(file, piece, by == null ? "" : by.replace("\\n", "\n"));
        CatalogueError error = catchThrowableOfType(CatalogueError.class, call::load);
        assertThat(error).as("an error").isNotNull();
        assertThat(error.faults()).singleElement().asString().contains("call-of-2030/" + fault);
    }

    @Test
    void allFaultsComeAtOnce() {
        SmallCall call = SmallCall.in(folder)
                .change("call.yaml", "coauthorYears: 4", "coauthorYears: many")
                .change("calendar.yaml", "review: P10D", "review: long")
                .change("3.0.yaml", "severity: void", "severity: fatal")
                .change("3.0.yaml", "kind: field", "kind: feel");
        CatalogueError error = catchThrowableOfType(CatalogueError.class, call::load);
        assertThat(error.faults()).hasSize(4);
        assertThat(error).hasMessageContaining("4 fault(s)").hasMessageContaining("3.0.yaml: /rules/0/severity");
    }

    @Test
    void missingFilesAreNamed() {
        assertThatThrownBy(() -> SmallCall.in(folder).without("calendar.yaml").load())
                .isInstanceOf(CatalogueError.class)
                .hasMessageContaining("calendar.yaml is missing");
        assertThatThrownBy(() -> SmallCall.in(folder).without("3.0.yaml").load())
                .isInstanceOf(CatalogueError.class)
                .hasMessageContaining("needs a file per direction");
    }

    @Test
    void aFolderThatIsNoneIsNamed() {
        assertThatThrownBy(() -> CatalogueLoader.load(List.of(folder.resolve("nowhere")), false))
                .isInstanceOf(CatalogueError.class)
                .hasMessageContaining("nowhere: is no folder");
        assertThatThrownBy(() -> CatalogueLoader.load(List.of(folder), false))
                .isInstanceOf(CatalogueError.class)
                .hasMessageContaining("holds no folder with a call.yaml");
    }

    @Test
    void aCallThatIsThereAlreadyIsNamed() {
        SmallCall.in(folder).change("call.yaml", "\"2030-9\"", "\"2022-1\"");
        assertThatThrownBy(() -> CatalogueLoader.load(List.of(folder), false))
                .isInstanceOf(CatalogueError.class)
                .hasMessageContaining("the call \"2022-1\" is also in guidelines/2022-1");
    }

    @Test
    void anAgencyDescribedOtherwiseElsewhereIsNamed() {
        SmallCall.in(folder).change("call.yaml", "en: Ministry of Education", "en: Education Ministry");
        assertThatThrownBy(() -> CatalogueLoader.load(List.of(folder), false))
                .isInstanceOf(CatalogueError.class)
                .hasMessageContaining("recommender \"moe\" is described otherwise");
    }

    @Test
    void anOutsideCallLivesBesideTheBuiltInOne() {
        SmallCall.in(folder);
        var catalogue = CatalogueLoader.load(List.of(folder), true);
        assertThat(catalogue.calls()).extracting(Call::id).containsExactly("2022-1", "2030-9");
        Direction direction =
                catalogue.direction(new DirectionId("2030-9", "3.0")).orElseThrow();
        assertThat(direction.type().word()).isEqualTo("industry-research");
        assertThat(direction.pools().get(0).budget()).isEqualByComparingTo("1234567.89");
        assertThat(direction.rules()).extracting("id").containsExactly("3.0-dual", "3.0-field", "general-duration");
        assertThat(direction.example()).isNull();
        assertThat(catalogue.call("2030-9").orElseThrow().schedule().anchored()).isFalse();
    }

    @Test
    void remindersAreReadAndHaveAUsualOne() {
        assertThat(invitations("reminders: [claim-P2D, review-P7D]\n  automaticReplacements: 1"))
                .isEqualTo(new InvitationRules(
                        List.of(
                                new ReviewReminder(ReminderDeadline.CLAIM, 2),
                                new ReviewReminder(ReminderDeadline.REVIEW, 7)),
                        1));
        assertThat(invitations("rankingScore: raw"))
                .isEqualTo(new InvitationRules(List.of(new ReviewReminder(ReminderDeadline.CLAIM, 1)), 2));
        assertThat(invitations("automaticReplacements: 0"))
                .isEqualTo(new InvitationRules(List.of(new ReviewReminder(ReminderDeadline.CLAIM, 0)), 0));
        assertThat(invitations("automaticReplacements: 0\n  reminders: [claim-P0D]"))
                .isEqualTo(new InvitationRules(List.of(new ReviewReminder(ReminderDeadline.CLAIM, 0)), 0));
        assertThat(invitations("reminders: []").reminders()).isEmpty();
    }

    private InvitationRules invitations(String parameters) {
        return SmallCall.in(folder)
                .change("call.yaml", "coauthorYears: 4", "coauthorYears: 4\n  " + parameters)
                .load()
                .call("2030-9")
                .orElseThrow()
                .parameters()
                .invitations();
    }

    @Test
    void aTemplateOfTheCallWeighsAlikeWhereItSaysNothing() {
        var template = SmallCall.in(folder)
                .change(
                        "call.yaml",
                        "criteria: [{id: worth, name: {zh: 价值, en: Worth}}]",
                        "criteria: [{id: worth, name: {zh: 价值, en: Worth}}, {id: team, name: {zh: 队伍, en: Team}},"
                                + " {id: risk, name: {zh: 风险, en: Risk}}]")
                .load()
                .call("2030-9")
                .orElseThrow()
                .template();
        assertThat(template.criteria()).allSatisfy(criterion -> {
            assertThat(criterion.weight()).isEqualByComparingTo("33.33");
            assertThat(criterion.scale()).isEqualTo(Scale.PERCENT);
            assertThat(criterion.comment()).isEqualTo(CommentRule.REQUIRED);
            assertThat(criterion.abstain()).isFalse();
            assertThat(criterion.question()).isNull();
            assertThat(criterion.bands()).isEmpty();
        });
        assertThat(template.recommendations()).isEmpty();
        assertThat(template.familiarities()).isEmpty();
    }

    @Test
    void whatADirectionAsksReplacesWhatTheCallAsks() {
        var catalogue = SmallCall.in(folder)
                .change("call.yaml", "criteria:", """
                        recommendations: [{id: fund, name: {zh: 可资助, en: Fund}}]
                        criteria:""")
                .change("3.0.yaml", "code: \"3.0\"", """
                        code: "3.0"
                        criteria:
                          - {id: value, name: {zh: 意义, en: Value}, question: {zh: 意义何在？, en: "What for?"}, weight: 62.5,
                             scale: {min: 1, max: 5, step: 0.5}, comment: none, abstain: true,
                             bands: [{from: 1, name: {zh: 差, en: Poor}}, {from: 4, name: {zh: 优, en: Excellent}}]}
                          - {id: route, name: {zh: 路线, en: Route}, weight: 37.5, comment: optional}
                        familiarities: [{id: well, name: {zh: 熟悉, en: Well}}, {id: little, name: {zh: 一般, en: Little}}]
                        """.stripTrailing())
                .load();
        assertThat(catalogue.call("2030-9").orElseThrow().template().criteria())
                .extracting(Criterion::id)
                .containsExactly("worth");
        var template = catalogue
                .direction(new DirectionId("2030-9", "3.0"))
                .orElseThrow()
                .template();
        assertThat(template.criteria()).extracting(Criterion::id).containsExactly("value", "route");
        assertThat(template.recommendations()).extracting(ReviewOption::id).containsExactly("fund");
        assertThat(template.familiarities()).extracting(ReviewOption::id).containsExactly("well", "little");
        var value = template.criterion("value").orElseThrow();
        assertThat(value.weight()).isEqualByComparingTo("62.5");
        assertThat(value.comment()).isEqualTo(CommentRule.NONE);
        assertThat(value.abstain()).isTrue();
        assertThat(value.scale().holds(new BigDecimal("4.5"))).isTrue();
        assertThat(value.scale().holds(new BigDecimal("4.4"))).isFalse();
        assertThat(value.scale().holds(new BigDecimal("0.5"))).isFalse();
        assertThat(value.scale().holds(new BigDecimal("5.5"))).isFalse();
        assertThat(value.scale().percent(new BigDecimal("4"))).isEqualByComparingTo("75");
        assertThat(value.bands())
                .extracting(band -> band.from().intValue(), band -> band.name().en())
                .containsExactly(tuple(4, "Excellent"), tuple(1, "Poor"));
    }

    @Test
    void anExampleShowsEveryRuleBothWays() {
        SmallCall call = SmallCall.in(folder).write("examples/3.0.yaml", EXAMPLE);
        assertThat(call.load()
                        .direction(new DirectionId("2030-9", "3.0"))
                        .orElseThrow()
                        .example()
                        .cases())
                .hasSize(4);
        call.write("examples/3.0.yaml", EXAMPLE.replace("expect: refused, why: four", "expect: accepted, why: four"));
        assertThatThrownBy(call::load)
                .hasMessageContaining("examples/3.0.yaml: /cases: rule 3.0-field lacks a case with expect: refused");
        call.write("examples/3.0.yaml", EXAMPLE.replace("rule: 3.0-dual", "rule: 3.0-duel"));
        assertThatThrownBy(call::load)
                .hasMessageContaining("/cases/0/rule: \"3.0-duel\" is unknown; use one of: 3.0-dual");
        call.write("examples/3.0.yaml", EXAMPLE.replace("\"3.0\"", "3.0"));
        assertThatThrownBy(call::load).hasMessageContaining("/proposal: must be a proposal of direction \"3.0\"");
        call.write("examples/3.0.yaml", EXAMPLE.replace("value: 农业", "remove: false"));
        assertThatThrownBy(call::load).hasMessageContaining("give either a value or remove: true");
        call.write("examples/3.0.yaml", EXAMPLE).write("examples/4.0.yaml", EXAMPLE);
        assertThatThrownBy(call::load).hasMessageContaining("examples/4.0.yaml: there is no direction of this name");
    }

    @Test
    void aDemoCalendarIsReadOnlyForTheDemoButCheckedAlways() {
        SmallCall call = SmallCall.in(folder).write("calendar-demo.yaml", """
                        opens: anchor-P1D
                        applicants: anchor+P2D
                        recommenders: applicants+P1D
                        agencies: {xag: anchor+P9D}
                        reviewClaim: P1D
                        review: P2D
                        noticeWorkingDays: 1
                        """);
        assertThat(call.load().call("2030-9").orElseThrow().schedule().anchored())
                .isFalse();
        assertThat(CatalogueLoader.loadOnly(List.of(folder), true)
                        .call("2030-9")
                        .orElseThrow()
                        .schedule()
                        .anchored())
                .isTrue();
        call.change("calendar-demo.yaml", "anchor+P2D", "anchor+2");
        assertThatThrownBy(call::load)
                .hasMessageContaining("calendar-demo.yaml: /applicants: \"anchor+2\" must be a moment");
    }
}
