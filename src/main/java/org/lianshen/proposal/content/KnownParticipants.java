package org.lianshen.proposal.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshen.proposal.content.field.Wording;

/** Whoever is referred to by id takes part, and leads the work of the own side only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownParticipantsValidator.class)
public @interface KnownParticipants {
    String message() default Wording.UNKNOWN_PARTICIPANT;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
