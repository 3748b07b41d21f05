package org.lianshen.confirmation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organisation is known again by short forms, legal forms, order and language. */
class OrganisationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            University of Xinghai                   | Xinghai Univ.
            Xinghai University of Science and Technology | Univ. of Sci. & Tech., Xinghai
            Xinghai University of Science and Technology | XUST
            Xinghai University of Science and Technology | X.U.S.T.
            Baita New Materials Co., Ltd.           | BAITA NEW MATERIALS CORPORATION LIMITED
            Empresa Ejemplo S.A.                    | Empresa Ejemplo SL
            Järvenranta Energy Oy                   | Jarvenranta Energy
            Universidad de Valdeoro                 | University of Valdeoro
            Institute of Energy, Hanhe Academy of Sciences | Hanhe Acad. Sci., Inst. of Energy
            Example University (BR)                 | Example University
            Hochsee Technologies GmbH               | Hochsee Technologes
            示例智能装备股份有限公司                    | 示例智能装备有限责任公司
            青原大学                                  | Qingyuan Daxue
            青原大学                                  | Qingyuan University
            """)
    void theSame(String ours, String theirs) {
        assertThat(of(ours).agrees(of(theirs))).isTrue();
        assertThat(of(theirs).agrees(of(ours))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Xinghai University        | Xinghai Normal University
            Example Partner GmbH      | Another Partner GmbH
            Shanxi University         | Shaanxi University
            University of Xinghai     | Xinghai Institute of Technology
            青原大学                    | 青原师范大学
            University 12             | University 13
            """)
    void another(String ours, String theirs) {
        assertThat(of(ours).agrees(of(theirs))).isFalse();
        assertThat(of(ours).like(of(theirs), word -> 1)).isLessThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"青原大学,Example University", "Xinghai University of Technology,BUAA"})
    void cannotBeCompared(String ours, String theirs) {
        assertThat(of(ours).like(of(theirs), word -> 1)).isNaN();
    }

    private static Organisation of(String name) {
        return Organisation.of(List.of(name));
    }
}
