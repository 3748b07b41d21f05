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

    private final Shown shown;

    CheckTables(Shown shown) {
        this.shown = shown;
    }

    /** Shows the findings. */
    public void showFindings(HumanTask task, CheckResult result) {
        task.show("hasFindings", !result.findings().isEmpty());
        task.showJson("findings", result.findings().stream().map(this::row).toList());
    }

    /** Shows the questions with room for answers. */
    public void showQuestions(HumanTask task, CheckResult result) {
        task.showJson("answers", result.questions().stream().map(this::row).toList());
    }

    private Map<String, Object> row(Finding finding) {
        var row = new LinkedHashMap<String, Object>();
        row.put("clause", shown.clause(finding.clause()));
        row.put("severity", shown.words("severity." + finding.severity().word()));
        row.put("message", finding.message().here());
        row.put("quote", finding.quote());
        return row;
    }

    private Map<String, Object> row(Question question) {
        var row = new LinkedHashMap<String, Object>();
        row.put("rule", question.id());
        row.put("clause", shown.clause(question.clause()));
        row.put("question", question.text().here());
        row.put("quote", question.quote());
        return row;
    }
}
