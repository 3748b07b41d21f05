package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.lianshen.proposal.Cause;

/** Which causes a letter of their own kind tells of, which the letter of the status reached, and which none. */
class LetterKindTests {

    private static final EnumSet<Cause> ADMITTED =
            EnumSet.of(Cause.CONFIRMED, Cause.LIAISON_ELIGIBLE, Cause.LETTER_VERIFIED, Cause.EVIDENCE_VERIFIED);

    @Test
    void aCauseIsToldByTheLetterNamedLikeIt() {
        assertThat(Arrays.stream(Cause.values()).filter(cause -> !ADMITTED.contains(cause)))
                .allSatisfy(cause -> LetterKind.tellingOf(cause)
                        .ifPresent(kind -> assertThat(kind.name()).isEqualTo(cause.name())));
        assertThat(ADMITTED)
                .allSatisfy(cause -> assertThat(LetterKind.tellingOf(cause)).contains(LetterKind.ELIGIBLE));
    }

    @Test
    void theseAreToldByNoneOrByAnother() {
        assertThat(Arrays.stream(Cause.values())
                        .filter(cause -> LetterKind.tellingOf(cause).isEmpty()))
                .containsExactly(
                        Cause.CREATED,
                        Cause.SUBMITTED,
                        Cause.CORRECTED,
                        Cause.FORMALLY_PASSED,
                        Cause.EXPERTS_ASSIGNED,
                        Cause.REVIEWS_COMPLETE,
                        Cause.REVIEW_REOPENED,
                        Cause.ON_NOTICE,
                        Cause.BELOW_CUT);
    }
}
