package org.lianshen.proposal.content.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** CNY yuan: not negative, at most two decimals, below a trillion. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MoneyValidator.class)
public @interface Money {
    String message() default Wording.MONEY;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether zero is refused, too. */
    boolean positive() default false;
}
