package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.CountryValidator;
import org.lianshen.proposal.content.field.Wording;

/** Tests {@link OneLeadPerSide}; says nothing while a country or role is unknown. */
public final class OneLeadPerSideValidator implements ConstraintValidator<OneLeadPerSide, ProposalContent> {

    private boolean required;

    @Override
    public void initialize(OneLeadPerSide condition) {
        required = condition.required();
    }

    @Override
    public boolean isValid(ProposalContent content, ConstraintValidatorContext context) {
        if (required
                && (content.participants().isEmpty()
                        || content.participants().stream().anyMatch(OneLeadPerSideValidator::unknown))) {
            return true;
        }
        boolean valid = right(leads(content, Side.CHINESE)) && right(leads(content, Side.FOREIGN));
        if (!valid) {
            FieldViolations.at(context, Wording.ONE_LEAD, "participants");
        }
        return valid;
    }

    private boolean right(long leads) {
        return leads == 1 || leads == 0 && !required;
    }

    private static long leads(ProposalContent content, Side side) {
        return content.participants().stream()
                .filter(participant -> CountryValidator.assigned(participant.country()))
                .filter(participant -> participant.side() == side && participant.role() == ParticipantRole.LEAD)
                .count();
    }

    private static boolean unknown(Participant participant) {
        return participant.role() == null || !CountryValidator.assigned(participant.country());
    }
}
