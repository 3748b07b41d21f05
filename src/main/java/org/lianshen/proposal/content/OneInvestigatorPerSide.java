package org.lianshen.proposal.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshen.proposal.content.field.Wording;

/** One principal investigator per side; at a draft only more than one is wrong. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(OneInvestigatorPerSide.Both.class)
@Constraint(validatedBy = OneInvestigatorPerSideValidator.class)
public @interface OneInvestigatorPerSide {
    String message() default Wording.ONE_INVESTIGATOR;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether none is wrong, too; else only more than one is. */
    boolean required() default false;

    /** The condition of a draft and the stricter one of a complete proposal. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Both {
        OneInvestigatorPerSide[] value();
    }
}
