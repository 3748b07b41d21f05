package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.Set;
import org.lianshen.proposal.content.field.Wording;

/** Tests {@link UniqueParticipants}, and blames each id that stood before. */
public final class UniqueParticipantsValidator implements ConstraintValidator<UniqueParticipants, ProposalContent> {

    @Override
    public boolean isValid(ProposalContent content, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        Set<String> seen = new HashSet<>();
        boolean valid = true;
        for (int i = 0; i < content.participants().size(); i++) {
            String id = content.participants().get(i).id();
            if (id != null && !seen.add(id)) {
                FieldViolations.at(context, Wording.UNIQUE, "participants", i, "id");
                valid = false;
            }
        }
        return valid;
    }
}
