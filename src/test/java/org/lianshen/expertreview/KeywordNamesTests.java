package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.expertreview.expert.KeywordNames;

/** Names are the same however they are spaced, bracketed or turned round. */
class KeywordNamesTests {

    @ParameterizedTest
    @CsvSource({
        "示例大学, 示例 大学",
        "示例大学（北京）, 示例大学(北京)",
        "Example University, EXAMPLE  university",
        "Li San, San Li",
        "'Li, San', san li",
        "ＡＢＣ研究所, abc研究所"
    })
    void sameName(String one, String other) {
        assertThat(new KeywordNames().same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"示例大学, 示例学院", "Li San, Li Si", "张三, 三张"})
    void otherName(String one, String other) {
        assertThat(new KeywordNames().same(one, other)).isFalse();
    }

    @Test
    void anAbsentNameIsNobodys() {
        assertThat(new KeywordNames().same("", "")).isFalse();
        assertThat(new KeywordNames().same("·", "—")).isFalse();
        assertThat(new KeywordNames().same("李三", null)).isFalse();
    }
}
