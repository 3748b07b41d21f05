package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.Wording;

/** Tests {@link OneInvestigatorPerSide}; says nothing while a side is unknown. */
public final class OneInvestigatorPerSideValidator
        implements ConstraintValidator<OneInvestigatorPerSide, ProposalContent> {

    private boolean required;

    @Override
    public void initialize(OneInvestigatorPerSide condition) {
        required = condition.required();
    }

    @Override
    public boolean isValid(ProposalContent content, ConstraintValidatorContext context) {
        if (required
                && (content.principalInvestigators().isEmpty()
                        || content.principalInvestigators().stream().anyMatch(person -> person.side() == null))) {
            return true;
        }
        boolean valid = right(content, Side.CHINESE) && right(content, Side.FOREIGN);
        if (!valid) {
            FieldViolations.at(context, Wording.ONE_INVESTIGATOR, "principalInvestigators");
        }
        return valid;
    }

    private boolean right(ProposalContent content, Side side) {
        long found = content.principalInvestigators().stream()
                .filter(person -> person.side() == side)
                .count();
        return found == 1 || found == 0 && !required;
    }
}
