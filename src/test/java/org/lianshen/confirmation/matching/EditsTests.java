package org.lianshen.confirmation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the pen: one edit from four letters on, two from eight on, none in what has digits. */
class EditsTests {

    @ParameterizedTest
    @CsvSource({
        "water,watre,true",
        "water,wateer,true",
        "urban,rural,false",
        "cat,car,false",
        "diagnosis,diagnozes,true",
        "network,netwrk,true",
        "network,newrk,false",
        "model5,model6,false",
        "same,same,true"
    })
    void slips(String one, String other, boolean slip) {
        assertThat(Edits.slip(one, other)).isEqualTo(slip);
        assertThat(Edits.slip(other, one)).isEqualTo(slip);
    }
}
