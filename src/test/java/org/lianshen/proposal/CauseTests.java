package org.lianshen.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.language.MessageFiles;
import org.lianshen.language.Words;

/** Every cause has words for people, and its own word for programs: kebab-case, and what its constant is called. */
class CauseTests {

    private final Words words = new Words(new MessageFiles().messageSource());

    @ParameterizedTest
    @EnumSource
    void peopleReadWhatHappened(Cause cause) {
        var text = words.text("cause." + cause.word());
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en()).isNotBlank().isNotEqualTo(text.zh());
    }

    @ParameterizedTest
    @EnumSource
    void aConstantIsCalledLikeItsWord(Cause cause) {
        assertThat(cause.word().replace('-', '_')).isEqualToIgnoringCase(cause.name());
    }
}
