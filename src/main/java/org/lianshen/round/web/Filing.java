package org.lianshen.round.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Statement;

/**
 * An objection as it comes in.
 *
 * @param number the proposal
 * @param objector who objects
 * @param email where the answer goes
 * @param ground on what ground
 * @param signed whether the writing is signed
 */
record Filing(
        @Nullable String number,
        @Nullable String objector,
        @Nullable String email,
        @Nullable String ground,
        boolean signed) {

    private static final Set<String> TEXTS = Set.of("number", "objector", "email", "ground");

    /**
     * Reads it strictly: a property nobody knows, or of another type, is refused.
     *
     * @throws Refusal malformed, with every such property
     */
    static Filing of(JsonNode body) {
        List<FieldError> problems = new ArrayList<>();
        if (!body.isObject()) {
            throw Refusal.unacceptable("", Text.of("round.filing.json-object"));
        }
        body.properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (!TEXTS.contains(name) && !name.equals("signed")) {
                problems.add(FieldError.at("/" + name, Text.of("round.filing.no-such-property")));
            } else if (!value.isNull() && (name.equals("signed") ? !value.isBoolean() : !value.isTextual())) {
                problems.add(FieldError.at(
                        "/" + name,
                        name.equals("signed") ? Text.of("round.filing.true-or-false") : Text.of("round.filing.text")));
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return new Filing(
                body.path("number").asText(null),
                body.path("objector").asText(null),
                body.path("email").asText(null),
                body.path("ground").asText(null),
                body.path("signed").asBoolean());
    }

    Statement statement() {
        return new Statement(ProposalNumber.ofNullable(number), objector, email, ground, signed);
    }
}
