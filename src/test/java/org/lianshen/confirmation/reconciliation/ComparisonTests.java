package org.lianshen.confirmation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.language.Text;

/** Spelling is no difference between the two applications, meaning is (1.4(5)). */
class ComparisonTests {

    private static final ApplicationData OURS = new ApplicationData(
            new Text("城市供水管网智能诊断", "Smart diagnosis of urban water networks"),
            new Text("示例理工大学", "Example University of Technology"),
            new Text("Empresa Ejemplo S.A.", "Empresa Ejemplo S.A."),
            new Text("吕晓明", "Lü Xiaoming"),
            new Text("Investigator A", "Investigator A"),
            30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title               | SMART DIAGNOSIS  of urban water networks
            title               | Smart diagnossis of urban water-networks
            title               | 城市供水管网智能诊断
            chineseOrganisation | Univ. of Technology, Example
            chineseOrganisation | 示例理工大学
            foreignOrganisation | EMPRESA EJEMPLO SL
            chineseInvestigator | Xiao-Ming LYU
            chineseInvestigator | 呂曉明
            foreignInvestigator | A, Investigator
            durationMonths      | 30
            """)
    void spellingIsNoDifference(String field, String theirs) {
        assertThat(Comparison.differences(OURS, saying(field, theirs))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title               | Smart diagnosis of rural water networks
            title               | Smart diagnosis of urban networks
            title               | 城市电网智能诊断
            chineseOrganisation | Example Normal University
            foreignOrganisation | Empresa Otra S.A.
            chineseInvestigator | Lü Xiaoming Wang
            chineseInvestigator | Lü Xiaomin
            foreignInvestigator | Investigator C
            durationMonths      | 24
            """)
    void meaningIs(String field, String theirs) {
        assertThat(Comparison.differences(OURS, saying(field, theirs)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.field()).isEqualTo(field);
                    assertThat(difference.theirs()).isEqualTo(theirs);
                });
    }

    @Test
    void whereASideIsSilentNothingDiffers() {
        var silent = new ApplicationData(null, null, null, null, null, null);
        assertThat(Comparison.differences(OURS, silent)).isEmpty();
        assertThat(Comparison.differences(silent, OURS)).isEmpty();
    }

    private static ApplicationData saying(String field, String word) {
        var text = new Text(word, word);
        return new ApplicationData(
                field.equals("title") ? text : null,
                field.equals("chineseOrganisation") ? text : null,
                field.equals("foreignOrganisation") ? text : null,
                field.equals("chineseInvestigator") ? text : null,
                field.equals("foreignInvestigator") ? text : null,
                field.equals("durationMonths") ? Integer.valueOf(word) : null);
    }
}
