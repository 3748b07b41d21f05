package org.lianshen.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.process.StepOutcomes;
import org.lianshen.process.Vocabulary.Outcome;

/** The checker knows because of which outcomes a proposal can be admitted or refused. */
class CausesOfOutcomesTests {

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void theListIsThatOfTheCode(Outcome outcome) {
        if (StepOutcomes.CAUSES.contains(outcome)) {
            assertThat(Causes.of(outcome)).isNotNull();
        } else {
            assertThatThrownBy(() -> Causes.of(outcome)).isInstanceOf(IllegalStateException.class);
        }
    }
}
