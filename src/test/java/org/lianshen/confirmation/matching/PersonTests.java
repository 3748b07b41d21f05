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
            邓示荣 | Prof. Deng Shirong     | EQUAL
            邓示荣 | Dr. Deng Shirong       | EQUAL
            邓示荣 | Prof. Dr. Deng Shirong | EQUAL
            邓示荣 | Deng Shirong (Ms.)     | EQUAL
            邓示荣 | Mr Deng Shirong        | EQUAL
            邓示荣 | Deng Shirong, PhD      | EQUAL
            邓示荣 | Assoc. Prof. Deng Shirong | EQUAL
            邓示荣 | Associate Professor Deng Shirong | EQUAL
            邓示荣 | Univ.-Prof. Deng Shirong | EQUAL
            钱海燕 | 钱海燕教授             | EQUAL
            钱海燕 | 钱海燕（教授）         | EQUAL
            钱海燕 | 钱海燕 女士            | EQUAL
            钱海燕 | 教授：钱海燕           | EQUAL
            钱海燕 | 钱海燕副研究员         | EQUAL
            王博士 | 王博士                 | EQUAL
            孟师   | Meng Shi               | EQUAL
            缪建国 | Miao Jianguo           | EQUAL
            覃建国 | Qin Jianguo            | EQUAL
            覃建国 | Tan Jianguo            | EQUAL
            朴建国 | Piao Jianguo           | EQUAL
            朴建国 | Park Jianguo           | EQUAL
            黑建国 | Hei Jianguo            | EQUAL
            薄建国 | Bo Jianguo             | EQUAL
            乜建国 | Nie Jianguo            | EQUAL
            句建国 | Gou Jianguo            | EQUAL
            洗建国 | Xian Jianguo           | EQUAL
            贠建国 | Yun Jianguo            | EQUAL
            单于建国 | Chanyu Jianguo       | EQUAL
            张晓明 | Chang Hsiao-ming       | SHORTENED
            张晓明 | Hsiao-Ming CHANG       | SHORTENED
            黄志强 | Huang Chih-ch'iang     | SHORTENED
            黄志强 | Wong Chih-chiang       | SHORTENED
            陈小龙 | Chan Xiaolong          | SHORTENED
            陈小龙 | Tan Hsiao-lung         | SHORTENED
            司徒建国 | Szeto Jianguo        | SHORTENED
            郑国荣 | Cheng Kuo-jung         | SHORTENED
            张晓明 | Chang Chih-ming        | DIFFERENT
            成员A  | 成员B                  | DIFFERENT
            成员A  | 成员a                  | EQUAL
            鍾嶽   | 锺岳                   | EQUAL
            鍾嶽   | 钟岳                   | EQUAL
            王乾   | 王干                   | DIFFERENT
            王 | 王䶮                 | EQUAL
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
            Жуков Михаил         | Mikhail Zhukov       | EQUAL
            Ковальчук Ольга      | Olga Kovalchuk       | EQUAL
            Шевчук Тихон         | Tikhon Shevchuk      | EQUAL
            Алексей Щукин        | Alexey Shchukin      | EQUAL
            Алексей Щукин        | Aleksei Shchukin     | EQUAL
            Юлия Яковлева        | Iuliia Iakovleva     | EQUAL
            Юлия Яковлева        | Yuliya Yakovleva     | EQUAL
            Дмитрий Цветков      | Dmitry Tsvetkov      | EQUAL
            Энхбаяр Жаргал       | Enkhbayar Jargal     | EQUAL
            Хасанов Жаҳонгир     | Xasanov Jahongir     | EQUAL
            Хасанов Жаҳонгир     | Khasanov Zhahongir   | EQUAL
            Алексей Иванов       | Алексей Иваненко     | DIFFERENT
            Мария Чжан           | Dr. Maria Chzhan     | EQUAL
            Katja Müller         | Frau Dr.-Ing. Katja Müller | EQUAL
            Seo Ga-ram           | Seo Ga-ram 교수       | EQUAL
            Siti Binti Contoh    | Prof. Datuk Siti Binti Contoh | EQUAL
            김민준               | Kim Minjun           | EQUAL
            김민준               | Gim Min-jun          | EQUAL
            박서연               | Park Seoyeon         | EQUAL
            박서연               | Pak Sŏyŏn            | EQUAL
            이도현               | Lee Dohyeon          | EQUAL
            이도현               | Dohyeon Yi           | EQUAL
            최지훈               | Ch'oe Chihun         | EQUAL
            남궁민수              | Namgung Minsu        | EQUAL
            김민준               | Kim Seoyeon          | DIFFERENT
            Gim Min-jun          | Kim Minjun           | SHORTENED
            Jeong Seong-hun      | Sŏnghun Chŏng        | SHORTENED
            Bak Ji-eun           | Pak Chiŭn            | SHORTENED
            Gim Min-jun          | Kim Minsu            | DIFFERENT
            Muḥammad ʿAlī        | Mohamed Aly          | EQUAL
            Muḥammad Ḥasan       | Mohammed Hassan      | EQUAL
            Ḥasan Muḥammad       | Mohamed Hassan       | EQUAL
            محمد حسن             | Muhammad Hasan       | EQUAL
            محمد حسن             | Mohamed Hassan       | EQUAL
            محمد حسين            | Mohamed Hussein      | EQUAL
            محمد حسن             | Mohamed Hussein      | DIFFERENT
            Muhammad Hasan       | Mohamed Hussein      | DIFFERENT
            عبد الرحمن الشريف    | Abderrahmane Cherif  | EQUAL
            عبدالرحمن الشريف     | Abd al-Raḥmān al-Sharīf | EQUAL
            Abd ar-Rahman ash-Sharif | Abdurrahman Elsharif | EQUAL
            Abdul Aziz Khalid    | Abdelaziz Khaled     | EQUAL
            عبد الله جمال        | Abdullah Jamal       | EQUAL
            عبد الله جمال        | Abdallah Gamal       | EQUAL
            Yūsuf Qāsim          | Youssef Kassem       | EQUAL
            يوسف قاسم            | Youssef Kacem        | EQUAL
            فاطمة نور الدين      | Fatima Noureddine    | EQUAL
            Yāsīn al-Ṣādiq       | Yassine Sadek        | EQUAL
            سعيد خالد            | Khaled Saeed         | EQUAL
            Rashīd Būʿazīzī      | Rachid Bouazizi      | EQUAL
            إبراهيم مصطفى        | Ibrahim Mostafa      | EQUAL
            إبراهيم مصطفى        | Ibrahim Moustapha    | EQUAL
            أحمد عثمان           | Ahmed Osman          | EQUAL
            أحمد عثمان           | Ahmad ʿUthmān        | EQUAL
            أحمد علي             | Mahmoud Ali          | DIFFERENT
            Ahmed Said           | Ahmad Saad           | DIFFERENT
            Muhammad Ali Hasan   | Mohamed Hassan       | SHORTENED
            Omar Garcia          | Amar Garcia          | MISSPELT
            Doctor Emeka         | Emeka                | EQUAL
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
