package org.lianshen.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshen.proposal.version.FieldChange;

class FieldChangeTests {

    private static FieldChange change(String before, String now) {
        return new FieldChange(List.of("summary"), before, now).excerpt();
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(change("old", "new")).isEqualTo(new FieldChange(List.of("summary"), "old", "new"));
        assertThat(change(null, "new").before()).isNull();
    }

    @Test
    void ofALongTextOnlyWhatDiffersIsShown() {
        var same = "字".repeat(1000);
        var shown = change(same + "旧" + same, same + "新的" + same);
        assertThat(shown.before()).contains("旧").startsWith("…").endsWith("…").hasSizeLessThan(200);
        assertThat(shown.now()).contains("新的").hasSizeLessThan(200);
    }

    @Test
    void noCharacterIsCutInTwo() {
        var same = "😀".repeat(500);
        for (var shift : List.of("", "x")) {
            var shown = change(shift + same + "a" + same, shift + same + "bb" + same);
            for (var text : List.of(shown.before(), shown.now())) {
                assertThat(text.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff))
                        .isFalse();
            }
        }
    }

    @Test
    void aLongTextThatCameNewIsCut() {
        assertThat(change(null, "字".repeat(20_000)).now()).hasSizeLessThan(500).endsWith("…");
    }
}
