package org.lianshen.proposal.content.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address in ASCII that no mail header can be smuggled into. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddressValidator.class)
public @interface EmailAddress {
    String message() default Wording.EMAIL;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
