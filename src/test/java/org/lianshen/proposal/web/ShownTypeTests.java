package org.lianshen.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a browser shows goes by what a file is, not by what it is called. */
class ShownTypeTests {

    private static ShownType of(String start) {
        return ShownType.of(start.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void knowsWhatItShowsByItsFirstBytes() {
        assertThat(of("%PDF-1.7 …")).isEqualTo(ShownType.PDF);
        assertThat(of("\u0089PNG\r\n\u001a\n")).isEqualTo(ShownType.PNG);
        assertThat(of("\u00ff\u00d8\u00ff\u00e0")).isEqualTo(ShownType.JPEG);
    }

    @Test
    void everythingElseIsSaved() {
        for (var start : new String[] {"", "%PD", " %PDF-", "<html>", "<svg xmlns=", "PK\u0003\u0004", "GIF89a"}) {
            assertThat(of(start).isShown()).as(start).isFalse();
        }
    }

    @Test
    void picturesStandInASandbox() {
        assertThat(ShownType.PNG.policy()).contains("sandbox");
        assertThat(ShownType.OTHER.policy()).contains("sandbox");
        assertThat(ShownType.PDF.policy()).doesNotContain("sandbox");
    }
}
