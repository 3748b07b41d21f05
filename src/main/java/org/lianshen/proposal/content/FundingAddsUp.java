package org.lianshen.proposal.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshen.proposal.content.field.Wording;

/** The Chinese participants' government funding adds up to what is asked for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FundingAddsUpValidator.class)
public @interface FundingAddsUp {
    String message() default Wording.SUM;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
