package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@OnReviewStage
class ExpertImportTests {

    private static final String HEADER = "name,organisation,email,keywords,fields,max load,co-authors,advisors\n";

    @Autowired
    private Cast cast;

    @Autowired
    private ExpertImport imports;

    @Autowired
    private Experts experts;

    @BeforeEach
    void clear() {
        cast.clear();
    }

    @Test
    void takesInAList() {
        var counts = take(HEADER + "专家甲,示例研究所,Expert-A@example.org,储能; 电网,\"能源;健康\",2,作者一；作者二,导师一\n"
                + "\"Doe, Jane\",\"Institute \"\"X\"\"\",jane@example.org,,,,,\n");
        assertThat(counts).isEqualTo(new ExpertImport.Counts(2, 0));
        assertThat(experts.find("expert-a"))
                .contains(new Expert(
                        "expert-a",
                        "expert-a",
                        "专家甲",
                        "示例研究所",
                        "expert-a@example.org",
                        List.of("储能", "电网"),
                        List.of("能源", "健康"),
                        2,
                        List.of("作者一", "作者二"),
                        List.of("导师一")));
        var jane = experts.all().stream()
                .filter(expert -> expert.name().equals("Doe, Jane"))
                .findFirst()
                .orElseThrow();
        assertThat(jane.account()).isNull();
        assertThat(jane.id()).startsWith("expert-");
        assertThat(jane.organisation()).isEqualTo("Institute \"X\"");
    }

    @Test
    void aByteOrderMarkChineseHeadersAndOtherOrdersWillDo() {
        take("\uFEFF邮箱,单位,姓名,账号\r\njia@example.org,研究所,甲,expert-b\r\n");
        assertThat(experts.find("expert-b")).get().extracting(Expert::name).isEqualTo("甲");
    }

    @Test
    void theSameListAgainUpdates() {
        take(HEADER + "甲,一所,jia@example.org,,,,,\n乙,一所,yi@example.org,,,,,\n");
        var before = experts.all().stream().map(Expert::id).toList();
        var counts = take(HEADER + "甲,二所,JIA@example.org,,,,,\n丙,一所,bing@example.org,,,,,\n");
        assertThat(counts).isEqualTo(new ExpertImport.Counts(1, 1));
        assertThat(experts.all()).hasSize(3);
        assertThat(experts.all()).extracting(Expert::id).containsAll(before);
        assertThat(experts.all())
                .filteredOn(expert -> expert.name().equals("甲"))
                .extracting(Expert::organisation)
                .containsExactly("二所");
    }

    @Test
    void anExpertKeepsTheirIdWhenTheAddressChanges() {
        take(HEADER.strip() + ",account\n甲,一所,jia@example.org,,,,,,expert-c\n");
        take(HEADER.strip() + ",account\n甲,一所,neu@example.org,,,,,,expert-c\n");
        assertThat(experts.all()).extracting(Expert::email).containsExactly("neu@example.org");
    }

    @Test
    void everyProblemIsToldByLineAndColumn() {
        var csv = HEADER.strip() + ",account,id\n"
                + ",一所,not an address,,,0,,,,\n"
                + "乙,,yi@example.org,,,ten,,,nobody,no spaces please\n"
                + "丙,一所,yi@example.org,,,3,,,,\n";
        assertThat(problems(csv))
                .containsExactly(
                        "/lines/2/name",
                        "/lines/2/email",
                        "/lines/2/max load",
                        "/lines/3/organisation",
                        "/lines/3/account",
                        "/lines/3/id",
                        "/lines/3/max load",
                        "/lines/4/email");
        assertThat(experts.all()).isEmpty();
    }

    @Test
    void linesAreCountedAcrossLineBreaksInCellsAndEmptyRows() {
        assertThat(problems(HEADER + "\"甲\n乙\",一所,jia@example.org,,,,,\n\n,,,,,,,\n丙,一所,broken,,,,,\n"))
                .containsExactly("/lines/6/email");
    }

    @Test
    void missingAndUnknownColumnsAreTold() {
        assertThat(problems("name,organisation,salary\n甲,一所,1\n")).containsExactly("/lines/1/salary", "/lines/1/email");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(problems("")).containsExactly("/file");
        assertThat(problems(HEADER + "\"甲,一所\n")).containsExactly("/file");
        assertThat(problems(HEADER + "甲,一所,jia@example.org,,,,,,,,\n")).containsExactly("/lines/2");
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> imports.take((HEADER + "甲,一所,jia@example.org,,,,,\n").getBytes(Charset.forName("GB18030"))));
        assertThat(refusal.text().en()).contains("UTF-8");
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        var refusal = catchThrowableOfType(Refusal.class, () -> take(HEADER + "甲\0,乙,q@example.org,,,,,\n"));
        assertThat(refusal.text().en()).contains("control characters");
    }

    @Test
    void twoKnownExpertsAreNotMixedUp() {
        take(HEADER.strip() + ",account\n甲,一所,jia@example.org,,,,,,expert-c\n乙,一所,yi@example.org,,,,,,expert-d\n");
        assertThat(problems(HEADER.strip() + ",account\n甲,一所,yi@example.org,,,,,,expert-c\n"))
                .containsExactly("/file");
        assertThat(experts.find("expert-d")).get().extracting(Expert::name).isEqualTo("乙");
    }

    private ExpertImport.Counts take(String csv) {
        return imports.take(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(String csv) {
        return catchThrowableOfType(Refusal.class, () -> take(csv)).errors().stream()
                .map(FieldError::path)
                .toList();
    }
}
