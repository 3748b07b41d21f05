package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.CountryValidator;
import org.lianshen.proposal.content.field.MoneyValidator;
import org.lianshen.proposal.content.field.Wording;

/** Tests {@link FundingAddsUp} where its amounts and countries are well-formed. */
public final class FundingAddsUpValidator implements ConstraintValidator<FundingAddsUp, ProposalContent> {

    private final MoneyValidator money = new MoneyValidator();

    @Override
    public boolean isValid(ProposalContent content, ConstraintValidatorContext context) {
        BigDecimal requested = content.requestedFunding();
        List<BigDecimal> received = content.participants(Side.CHINESE).stream()
                .map(Participant::received)
                .toList();
        if (requested == null
                || received.isEmpty()
                || !content.participants().stream()
                        .allMatch(participant -> CountryValidator.assigned(participant.country()))
                || !money.isValid(requested, context)
                || !received.stream().allMatch(amount -> money.isValid(amount, context))) {
            return true;
        }
        BigDecimal sum = received.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(requested) == 0) {
            return true;
        }
        FieldViolations.at(
                context.unwrap(HibernateConstraintValidatorContext.class)
                        .addMessageParameter("sum", yuan(sum))
                        .addMessageParameter("requested", yuan(requested)),
                Wording.SUM,
                "requestedFunding");
        return false;
    }

    private static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
