package org.lianshen.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written is read back letter by letter, and nothing of it is a mark. */
class MarkdownTextTests {

    private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

    /** What a browser shows. */
    private static String shown(String markdown) {
        return REFERENCE
                .matcher(markdown.replace("<br>", "\n"))
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "执行期 2~3 年，经费 100~200 万元",
                "~~删除~~ ~一~ ~二~",
                "<b>粗</b> <mark>标</mark> <del>删</del> a < b > c",
                "*强调* **加粗** _下划线_ __两条__ `代码` ``两个``",
                "[链接](https://example.org) ![图](x.png) [注]: y",
                "https://example.org/a http://example.org ftp://example.org www.example.org WWW.example.org",
                "a.b@example.org <a.b@example.org>",
                "&amp; &lt; &#126; &nbsp; AT&T",
                "a|b|c\\|d",
                "C:\\temp\\*.txt",
                "\"引\" '号'",
                "第一行\n\n第二行\r\n---\n第三行"
            })
    void isShownAsItWasWritten(String text) {
        var markdown = MarkdownText.of(text);
        assertThat(shown(markdown)).isEqualTo(text.replaceAll("\\R", "\n"));
        var bare = REFERENCE.matcher(markdown.replace("<br>", "")).replaceAll("");
        assertThat(bare).doesNotContainPattern("[\\\\`*_~\\[\\]<>&|@\"'\\n\\r]").doesNotContain("://", "www.", "WWW.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# 一 | &#35; 一",
                "- 一 | &#45; 一",
                "+ 一 | &#43; 一",
                "--- | &#45;--",
                "=== | &#61;==",
                "1. 一 | &#49;. 一",
                "12) 一 | &#49;&#50;) 一",
                "'    四格' | &#32;&#32;&#32;&#32;四格",
                "1.3 奥地利 | 1.3 奥地利",
                "1.1(5) | 1.1(5)",
                "2022-1-1.1-0001 | 2022-1-1.1-0001",
                "/proposals/2022-1-1.1-0001/documents/7 | /proposals/2022-1-1.1-0001/documents/7",
                "2026-01-02 17:00（北京时间） | 2026-01-02 17:00（北京时间）",
                "'' | ''"
            })
    void marksOfALineStandOnlyAtItsBeginning(String text, String markdown) {
        assertThat(MarkdownText.of(text)).isEqualTo(markdown);
    }

    @Test
    void aLineBreakEndsNoParagraph() {
        assertThat(MarkdownText.of("一\n\n# 二\r\n- 三")).isEqualTo("一<br><br># 二<br>- 三");
    }
}
