package org.lianshen.proposal.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshen.proposal.content.field.Wording;

/** A name in at least one language. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamedValidator.class)
public @interface Named {
    String message() default Wording.NAMED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
