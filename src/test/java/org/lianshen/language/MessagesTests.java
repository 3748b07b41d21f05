package org.lianshen.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @Test
    void readsTheFilesOfTheHouse() {
        assertThat(Text.of("common.yes")).isEqualTo(new Text("是", "Yes"));
        assertThatThrownBy(() -> Text.of("no.such-key")).hasMessageContaining("no.such-key");
    }

    @Test
    void putsArgumentsInTheirPlaces() {
        var messages = new Messages(Map.of("a.key", "{1}的{0}，{1}"), Map.of("a.key", "{0} of {1}"));
        assertThat(messages.text("a.key", 1234, "$1 {0}")).isEqualTo(new Text("$1 {0}的1234，$1 {0}", "1234 of $1 {0}"));
    }

    @Test
    void tellsAnArgumentInTheLanguageOfTheText() {
        var messages = new Messages(Map.of("a.key", "状态：{0}"), Map.of("a.key", "status: {0}"));
        assertThat(messages.text("a.key", new Text("草稿", "draft"))).isEqualTo(new Text("状态：草稿", "status: draft"));
    }

    @Test
    void leavesApostrophesAndOtherBracesAsTheyAre() {
        var messages = new Messages(Map.of("a.key", "${步骤}{0}'"), Map.of("a.key", "it's {} {\"a\":{…}} {0}''"));
        assertThat(messages.text("a.key", "x").en()).isEqualTo("it's {} {\"a\":{…}} x''");
        assertThat(messages.text("a.key", "x").zh()).isEqualTo("${步骤}x'");
    }

    @Test
    void refusesTextsThatLackALanguage() {
        assertThatThrownBy(() -> new Messages(Map.of("a.one", "一", "a.two", "二"), Map.of("a.one", "one", "a.two", " ")))
                .hasMessageContaining("a.two is missing in English")
                .hasMessageNotContaining("a.one");
        assertThatThrownBy(() -> new Messages(Map.of(), Map.of("a.one", "one")))
                .hasMessageContaining("a.one is missing in Chinese");
    }

    @Test
    void refusesTextsThatAskForOtherArguments() {
        assertThatThrownBy(() -> new Messages(Map.of("a.one", "{0}"), Map.of("a.one", "{0} {1}")))
                .hasMessageContaining("a.one takes [0] in Chinese and [0, 1] in English");
    }

    @Test
    void listsWords() {
        assertThat(Text.list(List.of("a", "b"))).isEqualTo(new Text("a、b", "a, b"));
        assertThat(new Text("题目", "Title").beside()).isEqualTo("题目 Title");
    }
}
