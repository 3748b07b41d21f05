package org.lianshen.proposal.content.field;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;

/** Tests {@link Readable}. */
public final class ReadableValidator implements ConstraintValidator<Readable, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return !Blank.is(text);
    }
}
