package org.lianshen.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References that look alike are alike, and others are not. */
class ReferenceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MY-2026-009 ",
                " MY-2026-009",
                "MY-2026-009\u00A0",
                "MY‑2026‑009",
                "MY–2026—009",
                "MY\u22122026\u2212009",
                "ＭＹ－２０２６－００９",
                "my-2026-009",
                "MY-2026-\u200B009",
                "\uFEFFMY-2026-009",
                "MY-2026-009\u200F",
                "MY - 2026 - 009",
                "MY-2026-009\t\n",
                "MY\u00AD-2026-009"
            })
    void whatCannotBeSeenIsNoDifference(String reference) {
        assertThat(Reference.key(reference)).isEqualTo(Reference.key("MY-2026-009"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MY-2026-09", "MY-2026-0090", "MY.2026.009", "MY2026009", "NY-2026-009"})
    void anotherReferenceIsAnother(String reference) {
        assertThat(Reference.key(reference)).isNotEqualTo(Reference.key("MY-2026-009"));
    }

    @Test
    void nothingIsNone() {
        assertThat(Reference.key(" \u200B ")).isNull();
        assertThat(Reference.key(null)).isNull();
    }
}
