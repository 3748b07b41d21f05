package org.lianshen.proposal.content.field;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tests {@link Money} without ever expanding a huge exponent. */
public final class MoneyValidator implements ConstraintValidator<Money, BigDecimal> {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private boolean positive;

    @Override
    public void initialize(Money money) {
        positive = money.positive();
    }

    @Override
    public boolean isValid(@Nullable BigDecimal yuan, ConstraintValidatorContext context) {
        if (yuan == null) {
            return true;
        }
        if (yuan.signum() < 0 || yuan.compareTo(LIMIT) > 0 || decimals(yuan) > 2) {
            return false;
        }
        if (positive && yuan.signum() == 0) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(Wording.POSITIVE).addConstraintViolation();
            return false;
        }
        return true;
    }

    private static int decimals(BigDecimal yuan) {
        return yuan.signum() == 0 ? 0 : yuan.stripTrailingZeros().scale();
    }
}
