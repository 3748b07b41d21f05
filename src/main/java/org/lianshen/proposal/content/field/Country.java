package org.lianshen.proposal.content.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An assigned ISO 3166-1 alpha-2 code. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryValidator.class)
public @interface Country {
    String message() default Wording.COUNTRY;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
