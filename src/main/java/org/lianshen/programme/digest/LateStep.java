package org.lianshen.programme.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.ReviewerPseudonym;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;

/**
 * A task that should be done.
 *
 * @param subject number of the proposal, or key of the round
 * @param step what is to be done
 * @param duty whose duty it is, or null where the model does not say
 * @param reviewer who has it, where that is a reviewer, or null
 * @param due when it was due
 */
public record LateStep(
        String subject,
        Text step,
        @Nullable Role duty,
        @Nullable ReviewerPseudonym reviewer,
        Instant due) {}
