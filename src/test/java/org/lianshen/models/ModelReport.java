package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/** Prints what the checker finds in {@code bpmn/} and {@code forms/}: {@code mvn -Pmodels verify}. */
class ModelReport {

    @Test
    void printFindings() {
        var set = DesignersRooms.FILES;
        var findings = DesignersRooms.findings(set);
        var report = new StringBuilder("\n%d models, %d forms: %d findings. 模型 %1$d 个，表单 %2$d 个，问题 %3$d 处。%n"
                .formatted(
                        set.names(ModelSet.MODEL).size(),
                        set.names(ModelSet.FORM).size(),
                        findings.size()));
        findings.forEach(finding -> report.append(line(finding)));
        System.out.println(report);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == ModelSeverity.ERROR)
                .extracting(finding -> finding.located().en())
                .as("errors, listed above in both languages")
                .isEmpty();
    }

    private static String line(ModelFinding finding) {
        boolean error = finding.severity() == ModelSeverity.ERROR;
        return """

                %s | %s | %s
                  %s
                    -> %s
                  %s
                    -> %s
                """.formatted(
                        finding.file(),
                        finding.element().isEmpty() ? "(file 文件)" : finding.element(),
                        error ? "ERROR 错误" : "WARNING 提醒",
                        finding.message().en(),
                        finding.remedy().en(),
                        finding.message().zh(),
                        finding.remedy().zh());
    }
}
