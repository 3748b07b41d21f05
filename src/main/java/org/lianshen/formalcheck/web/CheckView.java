package org.lianshen.formalcheck.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.lianshen.formalcheck.CheckResult;
import org.lianshen.formalcheck.Finding;
import org.lianshen.formalcheck.Outcome;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/** The contract's JSON of a check's result. */
record CheckView(
        @JsonUnwrapped DirectionId direction, Outcome outcome, List<Finding> findings, List<QuestionView> questions) {

    /** The contract's JSON of a question. */
    record QuestionView(String rule, String clause, Text message) {}

    static CheckView of(CheckResult result) {
        return new CheckView(
                result.direction(),
                result.outcome(),
                result.findings(),
                result.questions().stream()
                        .map(question -> new QuestionView(question.id(), question.clause(), question.text()))
                        .toList());
    }
}
