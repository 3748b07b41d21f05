package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.language.Text;
import org.thymeleaf.context.Context;

/** Letters in words, whatever is put into them. */
class LettersTests {

    private final LetterTemplates letters = new LetterTemplates();

    @ParameterizedTest
    @EnumSource
    void everyKindReadsWholeWithNothingButANumber(LetterKind kind) {
        var letter = letters.render(kind, Map.of("number", "2022-1-1.3-0001"));
        assertThat(letter.subject()).startsWith("【联审】").doesNotContain("\n", "${");
        assertThat(letter.body()).isNotBlank().doesNotContain("${", "[(");
    }

    @Test
    void timesAreToldInBeijing() {
        var words = Map.of("receiptTime", Instant.parse("2022-01-17T07:59:30Z"), "receiptHash", "0a1b");
        assertThat(letters.render(LetterKind.RECEIPT, words).body()).contains("2022-01-17 15:59", "0a1b");
    }

    @Test
    void nothingIsEscaped() {
        assertThat(body(LetterKind.RECEIPT, Map.of("titleZh", "监测 & <诊断>"))).contains("监测 & <诊断>");
    }

    @Test
    void aReasonStandsInBothLanguagesAndKeepsItsParagraphs() {
        assertThat(body(LetterKind.NOT_RECOMMENDED, Map.of("reason", new Text("材料不全", "papers missing"))))
                .contains("材料不全 · papers missing");
        assertThat(body(LetterKind.NOT_RECOMMENDED, Map.of("reason", "first\nsecond")))
                .contains("first\nsecond");
    }

    @Test
    void findingsStandWithClauseAndQuote() {
        var finding = new CitedClause("1.3(2)", "缺少知识产权协议", "no agreement", "应签署协议");
        assertThat(body(LetterKind.RETURNED, Map.of("findings", List.of(finding))))
                .contains("1.3(2) 缺少知识产权协议", "“应签署协议”", "1.3(2) no agreement");
    }

    @Test
    void aNumberOrTitleCannotBreakOutOfItsLine() {
        var letter = letters.render(
                LetterKind.RECEIPT, Map.of("number", "1\r\nX-Note: word", "titleZh", "甲\u2028乙\u202e丙\r\n\r\n丁"));
        assertThat(letter.subject()).contains("1 X-Note: word").doesNotContain("\r", "\n");
        assertThat(letter.body()).contains("甲 乙丙 丁").doesNotContain("\nX-Note:");
    }

    @Test
    void aSubjectStaysShort() {
        var letter = letters.render(LetterKind.RECEIPT, Map.of("number", "𠀀".repeat(300)));
        assertThat(letter.subject())
                .hasSizeLessThanOrEqualTo(LetterTemplates.LONGEST_SUBJECT)
                .endsWith("𠀀…");
    }

    @Test
    void whatIsPutInIsNeverReadAsATemplate() {
        assertThat(body(LetterKind.FUNDED, Map.of("titleZh", "[(${number})] __${7*7}__")))
                .contains("[(${number})] __${7*7}__");
    }

    @Test
    void aVariableNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> letters.render(LetterKind.FUNDED, Map.of("titel", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("titel");
    }

    @Test
    void aTemplateThatNamesAnUnknownVariableFails() {
        assertThatThrownBy(() -> LetterEngine.make().process("[(${titel})]", new Context()))
                .hasStackTraceContaining("No letter knows the variable titel");
    }

    private String body(LetterKind kind, Map<String, ?> words) {
        return letters.render(kind, words).body();
    }
}
