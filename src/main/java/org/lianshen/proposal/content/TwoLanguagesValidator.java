package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.proposal.content.field.Wording;

/** Tests {@link TwoLanguages}, and blames the language that is missing. */
public final class TwoLanguagesValidator implements ConstraintValidator<TwoLanguages, LocalizedName> {

    @Override
    public boolean isValid(@Nullable LocalizedName title, ConstraintValidatorContext context) {
        boolean chinese = title != null && present(title.zh());
        boolean english = title != null && present(title.en());
        context.disableDefaultConstraintViolation();
        if (!chinese) {
            blame(context, "zh");
        }
        if (!english) {
            blame(context, "en");
        }
        return chinese && english;
    }

    private static boolean present(@Nullable String text) {
        return !Blank.is(text);
    }

    private static void blame(ConstraintValidatorContext context, String language) {
        context.buildConstraintViolationWithTemplate(Wording.REQUIRED)
                .addPropertyNode(language)
                .addConstraintViolation();
    }
}
