package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.pool.ExpertImport;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReviewTest
class ExpertImportTests {

    private static final String HEADER = "name,organisation,email,keywords,fields,max load,co-authors,advisors\n";

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ExpertImport imports;

    @Autowired
    private Experts experts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        fixtures.clear();
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
                        List.of(),
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

    /** Each was compared with all before once, and told of all of them. */
    @Test
    @Timeout(120)
    void aListOfOneNameOnlyIsTaken() {
        var rows = IntStream.range(0, 2_000)
                .mapToObj(i -> "王伟,第" + i + "研究所,w" + i + "@example.org,,,,,\n")
                .collect(Collectors.joining());
        var counts = take(HEADER + rows);
        assertThat(counts.added()).isEqualTo(2_000);
        assertThat(counts.notices()).hasSize(51);
        assertThat(counts.notices().get(50).message().en()).contains("more that are not listed");
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
    void rowsAreCountedAsASpreadsheetDoes() {
        assertThat(problems(HEADER + "\"甲\n乙\",一所,jia@example.org,,,,,\n\n,,,,,,,\n丙,一所,broken,,,,,\n"))
                .containsExactly("/lines/5/email");
    }

    @Test
    void missingAndUnknownColumnsAreTold() {
        assertThat(problems("name,organisation,salary\n甲,一所,1\n")).containsExactly("/cells/C1", "/columns/email");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(refusal(new byte[0]).code()).isEqualTo("empty-list");
        assertThat(refusal(utf8(HEADER + "\"甲,一所\n")).code()).isEqualTo("broken-file");
        assertThat(problems(HEADER + "甲,一所,jia@example.org,,,,,,,x,\n")).containsExactly("/lines/2");
    }

    @Test
    void listsAreReadAsTheAgenciesAre() throws IOException {
        assertThat(imports.take(input("experts-gbk.csv")).added()).isEqualTo(1);
        assertThat(imports.take(input("experts-trailing-empty-columns.csv")).added())
                .isEqualTo(1);
        var table = "专家名单（2026）\n\n姓名,单位,邮箱,关键词\n专家示例,无关大学,%s@example.org,水\n";
        assertThat(imports.take(utf8(table.formatted("title-row"))).added()).isEqualTo(1);
        assertThat(imports.take(utf8(table.formatted("semicolons").replace(',', ';')))
                        .added())
                .isEqualTo(1);
        assertThat(imports.take(table.formatted("utf-16").replace(',', '\t').getBytes(StandardCharsets.UTF_16))
                        .added())
                .isEqualTo(1);
        assertThat(imports.take(
                                "name,organisation,email,keywords\n홍길동,예시대학교,hong@example.org,물\n"
                                        .getBytes(Charset.forName("x-windows-949")),
                                Charset.forName("x-windows-949"))
                        .added())
                .isEqualTo(1);
        assertThat(experts.all()).extracting(Expert::name).contains("专家示例", "홍길동");
        assertThat(experts.all())
                .filteredOn(expert -> expert.name().equals("专家示例"))
                .hasSize(5)
                .allSatisfy(expert -> assertThat(expert.keywords()).containsExactly("水"));
    }

    @Test
    void aWorkbookDoesAsWell() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("专家");
            row(sheet, 0, "姓名", "单位", "邮箱", "max load");
            row(sheet, 1, "专家示例", "无关大学", "book@example.org");
            sheet.getRow(1).createCell(3).setCellValue(4);
            book.write(bytes);
            imports.take(bytes.toByteArray());
        }
        assertThat(experts.all())
                .extracting(Expert::email, Expert::maxLoad)
                .containsExactly(tuple("book@example.org", 4));
    }

    private static void row(Sheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void peopleMayBeSeparatedAsPeopleDo() {
        take("name,organisation,email,co-authors,advisors,fields\n"
                + "甲,一所,jia@example.org,\"作者一、作者二，作者三\n作者四;作者五\",导师一；导师二,现代农业，包括渔业技术、食品加工和食品安全\n");
        var jia = experts.all().get(0);
        assertThat(jia.coAuthors()).containsExactly("作者一", "作者二", "作者三", "作者四", "作者五");
        assertThat(jia.advisors()).containsExactly("导师一", "导师二");
        assertThat(jia.fields()).containsExactly("现代农业，包括渔业技术、食品加工和食品安全");
    }

    @Test
    void anAddressMustDoForALetter() {
        for (var address :
                List.of("a b@example.org", "jia@example", "jia@exämple.org", "<jia@example.org>", "jia@-x.org")) {
            assertThat(problems("name,organisation,email\n甲,一所," + address + "\n"))
                    .containsExactly("/lines/2/email");
        }
    }

    @Test
    void whomAnExpertHasLeftCountsForThreeYears() {
        take(HEADER + "甲,示例大学,jia@example.org,,,,,\n");
        take(HEADER + "甲,示例大学环境学院,jia@example.org,,,,,\n");
        assertThat(experts.all().get(0).formerOrganisations()).isEmpty();
        take(HEADER + "甲,另一大学,jia@example.org,,,,,\n");
        assertThat(experts.all().get(0).formerOrganisations()).containsExactly("示例大学环境学院");
        take(HEADER.strip() + ",former organisations\n乙,一所,yi@example.org,,,,,,二所；三所\n");
        assertThat(experts.all())
                .filteredOn(expert -> expert.name().equals("乙"))
                .flatExtracting(Expert::formerOrganisations)
                .containsExactlyInAnyOrder("二所", "三所");
        jdbc.sql("update expert_employment set ended = ended - interval '3 years 1 day'")
                .update();
        assertThat(experts.all()).flatExtracting(Expert::formerOrganisations).isEmpty();
    }

    @Test
    void aKnownNameWithAnotherAddressIsTold() {
        take(HEADER + "张示例,一所,zhang@example.org,,,,,\n");
        var counts = take(HEADER + "Zhang Shili,二所,shili@example.org,,,,,\n李某,一所,li@example.org,,,,,\n");
        assertThat(counts.added()).isEqualTo(2);
        assertThat(counts.notices()).hasSize(1);
        assertThat(counts.notices().get(0).line()).isEqualTo(2);
        assertThat(counts.notices().get(0).message().zh()).contains("Zhang Shili", "zhang@example.org");
        assertThat(take(HEADER + "李某,二所,li@example.org,,,,,\n").notices()).isEmpty();
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        var refusal = catchThrowableOfType(Refusal.class, () -> take(HEADER + "甲\0,乙,q@example.org,,,,,\n"));
        assertThat(refusal.text().en()).contains("no text file");
    }

    @Test
    void anAddressThatIsAlsoAnothersAccountsBindsNobodyAndFailsNothing() {
        take("name,organisation,email,account\n甲,一所,jia@example.org,expert-a\n");
        jdbc.sql("insert into expert select 'second', null, '乙', '二所', 'expert-a@example.org', keywords,"
                        + " fields, max_load,"
                        + " co_authors, advisors, imported_at from expert where id = 'expert-a'")
                .update();
        var counts = take(HEADER + "乙,三所,Expert-A@example.org,,,,,\n");
        assertThat(counts.updated()).isEqualTo(1);
        assertThat(counts.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().both()).contains("另一位专家", "another expert's"));
        assertThat(experts.find("second").orElseThrow().organisation()).isEqualTo("三所");
        assertThat(experts.find("second").orElseThrow().account()).isNull();
        assertThat(experts.find("expert-a").orElseThrow().name()).isEqualTo("甲");
    }

    @Test
    void anAddressOfAnothersAccountDoesNotFailWhoIsKnownById() {
        take("name,organisation,email,account\n甲,一所,jia@example.org,expert-a\n");
        take("id,name,organisation,email\nsecond,乙,二所,yi@example.org\n");
        var counts = take("id,name,organisation,email\nsecond,乙,三所,expert-a@example.org\n");
        assertThat(counts.updated()).isEqualTo(1);
        assertThat(counts.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().both()).contains("另一位专家", "another expert's"));
        assertThat(experts.find("second").orElseThrow().organisation()).isEqualTo("三所");
        assertThat(experts.find("second").orElseThrow().account()).isNull();
        assertThat(experts.find("expert-a").orElseThrow().name()).isEqualTo("甲");
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

    private static byte[] utf8(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] input(String name) throws IOException {
        try (var file = ExpertImportTests.class.getResourceAsStream("/inputs/" + name)) {
            return file.readAllBytes();
        }
    }

    private Refusal refusal(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> imports.take(file));
    }

    private List<String> problems(String csv) {
        return refusal(utf8(csv)).errors().stream().map(FieldError::path).toList();
    }
}
