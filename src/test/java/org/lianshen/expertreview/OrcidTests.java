package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.expertreview.expert.Orcid;

/** The samples are those that ORCID's own documentation uses, and calculations after ISO 7064. */
class OrcidTests {

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"})
    void anIdWhoseLastDigitChecksIsOne(String id) {
        assertThat(Orcid.normal(id)).contains(id);
        assertThat(Orcid.normal(id.replace("-", ""))).contains(id);
        assertThat(Orcid.normal(" https://orcid.org/" + id.toLowerCase())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0098", "0000-0002-1852-0097", "0000-0002-1694-2330", "0000-0002-1825", ""})
    void anyOtherIsNone(String id) {
        assertThat(Orcid.normal(id)).isEmpty();
    }

    @Test
    void theAddressMayBeWrittenInOldStyle() {
        assertThat(Orcid.normal("http://orcid.org/0000-0002-1825-0097")).contains("0000-0002-1825-0097");
    }
}
