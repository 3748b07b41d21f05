package org.lianshen.confirmation.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of lists in both languages. */
class ListWordsTests {

    @ParameterizedTest
    @CsvSource({
        "ID, ID",
        "Message_ID, ID",
        "消息编号 Message id, ID",
        "编号, ID",
        "指南方向, DIRECTION",
        "Direction-Code, DIRECTION",
        "受理号, REFERENCE",
        "RESULT, DECISION",
        "受理情况/decision, DECISION",
        "Chinese organization, CHINESE_ORGANISATION",
        "chinese_organisation, CHINESE_ORGANISATION",
        "外方牵头单位, FOREIGN_ORGANISATION",
        "中方ＰＩ, CHINESE_INVESTIGATOR",
        "foreignInvestigator, FOREIGN_INVESTIGATOR",
        "期限（月）, DURATION_MONTHS",
        "执行期限(月) Duration (months), DURATION_MONTHS",
        "durationMonths, DURATION_MONTHS"
    })
    void headersNameColumns(String header, ListColumn column) {
        assertThat(ListColumn.ofHeader(header)).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"colour", "序号", "编号 direction", "''", "-", "单位"})
    void othersNameNone(String header) {
        assertThat(ListColumn.ofHeader(header)).isEmpty();
    }

    @Test
    void noHeaderNamesTwoColumns() {
        Map<String, ListColumn> seen = new HashMap<>();
        for (var column : ListColumn.values()) {
            var names = new java.util.ArrayList<>(List.of(column.property()));
            names.addAll(column.headers().english());
            names.addAll(column.headers().chinese());
            names.forEach(name -> {
                assertThat(seen.put(name, column)).as(name).isNull();
                assertThat(ListColumn.ofHeader(name)).as(name).contains(column);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "received, received",
        "' Accepted ', accepted",
        "REJECTED, rejected",
        "已收到, received",
        "受理, accepted",
        "不受理, rejected",
        "maybe, maybe"
    })
    void decisionsHaveChineseWords(String text, String word) {
        assertThat(ListWords.decision(text)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "30 months, 30", "30个月, 30", "30 个月, 30", "３０, 30", "30.0, 30", "1 month, 1"})
    void durationsMayNameTheirUnit(String text, int months) {
        assertThat(ListWords.months(text)).contains(months);
    }

    @ParameterizedTest
    @CsvSource({"3年", "30.5", "two", "99999999999", "-3"})
    void othersAreNoDurations(String text) {
        assertThat(ListWords.months(text)).isEmpty();
    }
}
