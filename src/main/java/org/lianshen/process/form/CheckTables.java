package org.lianshen.process.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshen.formalcheck.CheckResult;
import org.lianshen.formalcheck.Finding;
import org.lianshen.programme.Question;
import org.springframework.stereotype.Component;

/** Shows findings and questions in forms. */
@Component
public class CheckTables {

    /** Shows the findings. */
    public void showFindings(HumanTask task, CheckResult result) {
        task.show("hasFindings", !result.findings().isEmpty());
        task.showJson(
                "findings", result.findings().stream().map(CheckTables::row).toList());
    }

    /** Shows the questions with room for answers. */
    public void showQuestions(HumanTask task, CheckResult result) {
        task.showJson(
                "answers", result.questions().stream().map(CheckTables::row).toList());
    }

    private static Map<String, Object> row(Finding finding) {
        var row = new LinkedHashMap<String, Object>();
        row.put("clause", finding.clause());
        row.put("severity", finding.severity().wire());
        row.put("zh", finding.message().zh());
        row.put("en", finding.message().en());
        row.put("quote", finding.quote());
        return row;
    }

    private static Map<String, Object> row(Question question) {
        var row = new LinkedHashMap<String, Object>();
        row.put("rule", question.id());
        row.put("clause", question.clause());
        row.put("zh", question.text().zh());
        row.put("en", question.text().en());
        row.put("quote", question.quote());
        return row;
    }
}
