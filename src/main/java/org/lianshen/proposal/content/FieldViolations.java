package org.lianshen.proposal.content;

import jakarta.validation.ConstraintValidatorContext;

/** Puts a class-level violation on the field that is to blame. */
final class FieldViolations {

    private FieldViolations() {}

    /** Blames one property of the content. */
    static void at(ConstraintValidatorContext context, String message, String property) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(property)
                .addConstraintViolation();
    }

    /** Blames one property of one element of a list. */
    static void at(ConstraintValidatorContext context, String message, String list, int index, String property) {
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(list)
                .addPropertyNode(property)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }
}
