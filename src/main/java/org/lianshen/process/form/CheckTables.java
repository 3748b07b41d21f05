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

    private final FormDisplay display;

    CheckTables(FormDisplay display) {
        this.display = display;
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
        row.put("clause", display.clause(finding.clause()));
        row.put("severity", display.words("severity." + finding.severity().word()));
        row.put("message", finding.message().here());
        row.put("quote", finding.quote());
        return row;
    }

    private Map<String, Object> row(Question question) {
        var row = new LinkedHashMap<String, Object>();
        row.put("rule", question.id());
        row.put("clause", display.clause(question.clause()));
        row.put("question", question.text().here());
        row.put("quote", question.quote());
        return row;
    }
}
