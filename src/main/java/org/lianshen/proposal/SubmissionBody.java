package org.lianshen.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** The body of a submission: empty, or an object that may acknowledge the findings shown before. */
final class SubmissionBody {

    private static final String ACKNOWLEDGED = "findingsAcknowledged";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmissionBody() {}

    static void check(byte[] body) {
        if (body.length == 0) {
            return;
        }
        var errors = new ArrayList<FieldError>();
        var tree = tree(body);
        if (!tree.isObject()) {
            errors.add(FieldError.at("", Text.of("proposal.body-is-object")));
        }
        tree.properties().forEach(property -> {
            if (!property.getKey().equals(ACKNOWLEDGED)) {
                errors.add(FieldError.at(
                        "/" + property.getKey(), Text.of("proposal.body-unknown-property", ACKNOWLEDGED)));
            } else if (!property.getValue().isBoolean()) {
                errors.add(FieldError.at("/" + ACKNOWLEDGED, Text.of("proposal.body-true-or-false")));
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            var tree = JSON.readTree(body);
            return tree.isMissingNode() ? JSON.createObjectNode() : tree;
        } catch (JsonProcessingException notJson) {
            throw new Refusal(
                    Refusal.Kind.BAD_REQUEST, "not-json", Text.of("proposal.body-not-valid-json"), java.util.List.of());
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
