package org.lianshen.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u3000",
                "\u00A0",
                "\u200B",
                "\u200D\u200C",
                "\uFEFF",
                "\u2060",
                "\u00AD",
                "\u3164",
                "\u115F",
                "\uFFA0",
                "\u2800",
                "\uFE0F",
                "\u180E",
                "\u202E\u202C",
                "\u2028",
                "\u0007"
            })
    void whatNobodyCanReadIsBlank(String text) {
        assertThat(Blank.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "。", " 水 ", "\u200B字", "0", "-", "\uD862\uDF1B"})
    void whatCanBeReadIsNot(String text) {
        assertThat(Blank.is(text)).isFalse();
    }

    @Test
    void nothingIsBlank() {
        assertThat(Blank.is(null)).isTrue();
    }

    @Test
    void namesStandWherePeopleLookThemUp() {
        assertThat(List.of("张示例", "沈示例", "陈示例", "Adams", "安示例", "石示例", "单示例").stream()
                        .sorted(Collation.byName()))
                .containsExactly("安示例", "陈示例", "单示例", "沈示例", "石示例", "张示例", "Adams");
    }
}
