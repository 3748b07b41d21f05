package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.proposal.content.field.CountryValidator;
import org.lianshen.proposal.content.field.Wording;

/** Tests {@link KnownParticipants}; says nothing while participants or ids are missing. */
public final class KnownParticipantsValidator implements ConstraintValidator<KnownParticipants, ProposalContent> {

    @Override
    public boolean isValid(ProposalContent content, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        if (content.participants().isEmpty()
                || content.participants().stream().anyMatch(participant -> participant.id() == null)) {
            return true;
        }
        return investigators(content, context) & members(content, context) & signatures(content, context);
    }

    private static boolean investigators(ProposalContent content, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < content.principalInvestigators().size(); i++) {
            PrincipalInvestigator person = content.principalInvestigators().get(i);
            if (unknown(content, person.participant())) {
                FieldViolations.at(context, Wording.UNKNOWN_PARTICIPANT, "principalInvestigators", i, "participant");
                valid = false;
            } else if (ofOtherSide(content, person)) {
                FieldViolations.at(context, Wording.OTHER_SIDE, "principalInvestigators", i, "participant");
                valid = false;
            }
        }
        return valid;
    }

    private static boolean ofOtherSide(ProposalContent content, PrincipalInvestigator person) {
        return person.side() != null
                && content.participant(person.participant())
                        .filter(participant -> CountryValidator.assigned(participant.country()))
                        .filter(participant -> participant.side() != person.side())
                        .isPresent();
    }

    private static boolean members(ProposalContent content, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < content.members().size(); i++) {
            if (unknown(content, content.members().get(i).participant())) {
                FieldViolations.at(context, Wording.UNKNOWN_PARTICIPANT, "members", i, "participant");
                valid = false;
            }
        }
        return valid;
    }

    private static boolean signatures(ProposalContent content, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < content.agreements().size(); i++) {
            for (int j = 0; j < content.agreements().get(i).signedBy().size(); j++) {
                if (unknown(content, content.agreements().get(i).signedBy().get(j))) {
                    context.buildConstraintViolationWithTemplate(Wording.UNKNOWN_PARTICIPANT)
                            .addPropertyNode("agreements")
                            .addPropertyNode("signedBy")
                            .inIterable()
                            .atIndex(i)
                            .addBeanNode()
                            .inIterable()
                            .atIndex(j)
                            .addConstraintViolation();
                    valid = false;
                }
            }
        }
        return valid;
    }

    private static boolean unknown(ProposalContent content, @Nullable String id) {
        return !Blank.is(id) && content.participant(id).isEmpty();
    }
}
