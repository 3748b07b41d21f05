package org.lianshen.confirmation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.confirmation.matching.Likeness.Kind;

/** A name is known again in another order and alphabet, and another name is not. */
class PersonTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            张晓明 | Zhang Xiaoming     | EQUAL
            张晓明 | Xiao-Ming ZHANG    | EQUAL
            张晓明 | Xiaoming, Zhang    | EQUAL
            张晓明 | Zhang XiaoMing     | EQUAL
            张晓明 | Zhāng Xiǎomíng     | EQUAL
            張曉明 | 张晓明              | EQUAL
            曾宪义 | Zeng Xianyi        | EQUAL
            仇英   | Qiu Ying           | EQUAL
            欧阳修 | Ouyang Xiu         | EQUAL
            欧阳修 | X. Ouyang          | DIFFERENT
            吕绿   | Lv Lv              | EQUAL
            吕绿   | Lyu Lü             | EQUAL
            吕绿   | Lu Lu              | EQUAL
            张晓明 | X. Zhang           | INITIALS
            张晓明 | Zhang X.-M.        | INITIALS
            张晓明 | XM Zhang           | INITIALS
            张晓明 | Zhang Xiaomin      | MISSPELT
            张晓明 | Zhang              | SURNAME
            张晓明 | Zhang Xiao         | DIFFERENT
            张晓明 | Zhang Y.           | DIFFERENT
            张伟   | 章炜                | HOMOPHONE
            张伟   | 张强                | DIFFERENT
            张伟   | Zhang Qiang        | DIFFERENT
            负责人甲12 | 负责人甲13        | DIFFERENT
            """)
    void chineseNames(String ours, String theirs, Kind kind) {
        assertThat(Person.of(List.of(ours), true)
                        .like(Person.of(List.of(theirs), true))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            José García López    | Garcia Lopez, Jose   | EQUAL
            Jürgen Müller        | Mueller Juergen      | EQUAL
            Сергей Иванов        | Sergey Ivanov        | EQUAL
            José García López    | José García          | SHORTENED
            José García López    | J. Garcia            | INITIALS
            Chul-soo Kim         | C.-S. Kim            | INITIALS
            Aliaksandr Dubrova   | A. Dubhova           | MISSPELT
            Aliaksandr Dubrova   | Aliaksander Dubrova  | MISSPELT
            Aliaksandr Dubrova   | Dubrova              | SURNAME
            Aliaksandr Dubrova   | Natallia Dubrova     | DIFFERENT
            Investigator B       | B, Investigator      | EQUAL
            Investigator B       | Investigator C       | DIFFERENT
            Investigator 12      | Investigator 13      | DIFFERENT
            """)
    void foreignNames(String ours, String theirs, Kind kind) {
        assertThat(Person.of(List.of(ours), false)
                        .like(Person.of(List.of(theirs), false))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void theProposalsOwnEnglishNameCountsAsWell() {
        var ours = Person.of(List.of("单乐", "Shan Yue"), true);
        assertThat(ours.like(Person.of(List.of("Yue Shan"), true)).kind()).isEqualTo(Kind.EQUAL);
        assertThat(ours.like(Person.of(List.of(), true)).kind()).isEqualTo(Kind.SILENT);
    }
}
