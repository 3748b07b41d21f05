package org.lianshen.confirmation.reconciliation;

import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/**
 * Something the two applications say differently.
 *
 * @param field the property, as the contract names it
 * @param ours what the proposal says
 * @param theirs what the agency's entry says
 */
public record Difference(String field, String ours, String theirs) {

    /** The number that a secretariat gave; no field of an entry has it, it stands in the reference. */
    static final String CONFIRMATION_NUMBER = "confirmationNumber";

    /** The property in words. */
    public Text label() {
        return field.equals(CONFIRMATION_NUMBER)
                ? Text.of("confirmation.difference.confirmation-number")
                : Word.find(ComparedField.class, field)
                        .map(known -> known.labels().said())
                        .orElse(new Text(field, field));
    }

    /** The property of that name in words, as cells of workbooks have it. */
    static Text inSheet(String field) {
        return Word.find(ComparedField.class, field)
                .map(known -> known.labels().inSheet())
                .orElse(new Text(field, field));
    }
}
