package org.lianshen.formalcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Question;

/**
 * What the formal check says about a proposal.
 *
 * @param direction which direction of which call
 * @param outcome what the findings come to
 * @param findings all of them, in clause order; one per rule, or one per culprit where the rule is about each
 *     participant
 * @param questions what an officer must answer, in clause order, whatever the findings
 */
public record CheckResult(
        @JsonUnwrapped DirectionId direction, Outcome outcome, List<Finding> findings, List<Question> questions) {

    /** Keeps its own copies of the lists. */
    public CheckResult {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }
}
