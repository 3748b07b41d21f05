package org.lianshen.proposal.content.field;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests {@link Country} against the codes the JDK knows as assigned. */
public final class CountryValidator implements ConstraintValidator<Country, String> {

    private static final Set<String> ASSIGNED = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Whether the code is assigned; upper-case only. */
    public static boolean assigned(@Nullable String code) {
        return code != null && ASSIGNED.contains(code);
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        return code == null || assigned(code);
    }
}
