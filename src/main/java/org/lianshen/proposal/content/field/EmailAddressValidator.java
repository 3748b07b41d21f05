package org.lianshen.proposal.content.field;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tests {@link EmailAddress}. */
public final class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    @Override
    public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
        return address == null || accepts(address);
    }

    /** Whether that is such an address. */
    public static boolean accepts(String address) {
        return address.length() <= Limits.EMAIL
                && address.indexOf('@') <= Limits.WORD
                && ADDRESS.matcher(address).matches();
    }
}
