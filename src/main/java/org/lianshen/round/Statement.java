package org.lianshen.round;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.content.field.EmailAddressValidator;

/**
 * An objection as it comes in: written and signed (NSFC regulation, art. 18). Anything may be missing.
 *
 * @param number the proposal it is directed against
 * @param objector who objects
 * @param email where the answer goes; null where an officer brings it on paper
 * @param ground on what ground
 * @param signed whether the writing is signed
 */
public record Statement(
        @Nullable ProposalNumber number,
        @Nullable String objector,
        @Nullable String email,
        @Nullable String ground,
        boolean signed) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 10_000;

    /** Everything that is wrong with it; on paper it needs no address. */
    List<FieldError> problems(boolean onPaper) {
        var problems = new ArrayList<FieldError>();
        if (number == null || Blank.is(number.value())) {
            problems.add(FieldError.at("/number", Text.of("round.statement.name-proposal")));
        }
        if (Blank.is(objector) || objector.length() > LONGEST_NAME) {
            problems.add(FieldError.at("/objector", Text.of("round.statement.say-who-objects")));
        }
        if (!onPaper && (email == null || !EmailAddressValidator.accepts(email.strip()))) {
            problems.add(FieldError.at("/email", Text.of("round.statement.one-email-address")));
        }
        if (Blank.is(ground) || ground.length() > LONGEST) {
            problems.add(FieldError.at("/ground", Text.of("round.statement.give-ground", LONGEST)));
        }
        if (!signed) {
            problems.add(FieldError.at("/signed", Text.of("round.statement.written-and-signed")));
        }
        return problems;
    }
}
