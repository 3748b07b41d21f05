package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Tests {@link Named}. */
public final class NamedValidator implements ConstraintValidator<Named, LocalizedName> {

    @Override
    public boolean isValid(@Nullable LocalizedName name, ConstraintValidatorContext context) {
        return name != null && !name.text().zh().isEmpty();
    }
}
