package org.lianshen.confirmation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles agree where all words with a meaning pair up, but for slips of the pen. */
class TitleTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Smart diagnosis of urban water networks | SMART DIAGNOSIS  of Urban Water-Networks.
            Smart diagnosis of urban water networks | Urban water networks: the smart diagnosis
            Smart diagnosis of urban water networks | Smart diagnossis of urban watr network
            城市供水管网智能诊断                        | 《城市供水管网智能诊断》
            5G networks                             | 5G Networks
            """)
    void theSame(String ours, String theirs) {
        assertThat(of(ours).agrees(of(theirs))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Smart diagnosis of urban water networks | Smart diagnosis of rural water networks
            Smart diagnosis of urban water networks | Smart diagnosis of urban power networks
            Smart diagnosis of urban water networks | Smart diagnosis of urban networks
            城市供水管网智能诊断                        | Smart diagnosis of urban water networks
            5G networks                             | 6G networks
            Phase 2021 of the project               | Phase 2022 of the project
            城市供水管网智能诊断                        | 城市电网智能诊断
            基于5G的供水管网智能诊断                     | 基于6G的供水管网智能诊断
            """)
    void another(String ours, String theirs) {
        assertThat(of(ours).agrees(of(theirs))).isFalse();
    }

    private static Title of(String title) {
        return Title.of(List.of(title));
    }
}
