package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.expert.Absence;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertListFile;
import org.lianshen.expertreview.expert.ExpertProfile;
import org.lianshen.expertreview.pool.ExpertImport;
import org.lianshen.expertreview.pool.OrganisationMergers;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The columns that a list may have beside the first ones, and what becomes of people who move. */
@ReviewTest
class ExpertProfileImportTests {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ExpertImport imports;

    @Autowired
    private OrganisationMergers mergers;

    @Autowired
    private Experts experts;

    @BeforeEach
    void clear() {
        fixtures.clear();
    }

    @Test
    void theProfileIsTakenIn() {
        take("name,organisation,email,orcid,languages,away,employments,co-authors,publications,students,statement\n"
                + "甲,一所,jia@example.org,https://orcid.org/0000-0002-1825-0097,\"zh-CN, en\","
                + "2030-07-01/2030-07-20；2030-09/2030-09,示例大学 (2015-03/2021-06)；某公司（2022/）;某中心,"
                + "专家乙 (2028)、专家丙,题目一；Title two,学生一、学生二,研究储能\n");
        var profile = only().profile();
        assertThat(profile.orcid()).isEqualTo("0000-0002-1825-0097");
        assertThat(profile.languages()).containsExactly("zh", "en");
        assertThat(profile.away())
                .containsExactly(
                        new Absence(LocalDate.of(2030, 7, 1), LocalDate.of(2030, 7, 20)),
                        new Absence(LocalDate.of(2030, 9, 1), LocalDate.of(2030, 9, 30)));
        assertThat(profile.employments())
                .containsExactly(
                        new Employment("示例大学", LocalDate.of(2015, 3, 1), LocalDate.of(2021, 6, 30)),
                        new Employment("某中心", null, null),
                        new Employment("某公司", LocalDate.of(2022, 1, 1), null));
        assertThat(only().coAuthors()).containsExactly("专家乙", "专家丙");
        assertThat(profile.jointPapers()).containsExactly(Map.entry("专家乙", 2028));
        assertThat(profile.publications()).containsExactly("题目一", "Title two");
        assertThat(profile.students()).containsExactly("学生一", "学生二");
        assertThat(profile.statement()).isEqualTo("研究储能");
    }

    @Test
    void whatSaysNothingIsToldByLineAndColumn() {
        assertThat(problems("name,organisation,email,orcid,languages,away,employments\n"
                        + "甲,一所,jia@example.org,0000-0002-1825-0098,xx,2030-07-20/2030-07-01,示例大学 (2015-13/)\n"
                        + "乙,一所,yi@example.org,0000-0002-1825-0097,zh,next week,示例大学 (2021-06/2015-03)\n"
                        + "丙,一所,bing@example.org,0000000218250097,,,\n"))
                .containsExactly(
                        "/lines/2/languages",
                        "/lines/2/orcid",
                        "/lines/2/away",
                        "/lines/2/employments",
                        "/lines/3/away",
                        "/lines/3/employments",
                        "/lines/4/orcid");
    }

    @Test
    void whatAListDoesNotSayStays() {
        take("name,organisation,email,orcid,languages,away,keywords,students\n"
                + "甲,一所,jia@example.org,0000-0002-1825-0097,en,2030-07-01/2030-07-20,储能,学生一\n");
        var before = only();
        take("name,organisation,email\n甲,一所,jia@example.org\n");
        assertThat(only()).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        take("name,organisation,email,languages,away,students,orcid\n甲,一所,jia@example.org,,,,\n");
        assertThat(only().profile()).isEqualTo(before.profile());
    }

    @Test
    void anExpertIsKnownByTheirOrcid() {
        take("name,organisation,email,orcid\n甲,一所,jia@example.org,0000-0002-1825-0097\n");
        var id = only().id();
        take("name,organisation,email,orcid\n甲,二所,other@example.org,0000-0002-1825-0097\n");
        assertThat(only().id()).isEqualTo(id);
        assertThat(only().email()).isEqualTo("other@example.org");
        assertThat(only().profile().employments())
                .containsExactly(new Employment("一所", null, TODAY), new Employment("二所", TODAY, null));
    }

    @Test
    void theDayOfAMoveIsTheLists() {
        take("name,organisation,email,employments\n甲,一所,jia@example.org,一所 (2015-03/)\n");
        take("name,organisation,email,employments\n甲,二所,jia@example.org,一所 (2015-03/2029-06)；二所 (2029-07/)\n");
        assertThat(only().profile().employments())
                .containsExactly(
                        new Employment("一所", LocalDate.of(2015, 3, 1), LocalDate.of(2029, 6, 30)),
                        new Employment("二所", LocalDate.of(2029, 7, 1), null));
        assertThat(only().formerOrganisations()).containsExactly("一所");
    }

    @Test
    void anInstituteThatMergesTakesItsPeopleWithIt() {
        take("name,organisation,email,employments\n甲,示例研究所,jia@example.org,\n"
                + "乙,别的研究所,yi@example.org,示例研究所 (2028/)\n丙,某某大学,bing@example.org,\n");
        var ids = experts.all().stream().map(Expert::id).toList();
        var on = TODAY.minusDays(30);
        var outcome = mergers.merge(" 示例研究所 ", "合并后大学", on, "officer");
        assertThat(outcome.moved()).extracting(OrganisationMergers.Person::name).containsExactlyInAnyOrder("甲", "乙");
        assertThat(experts.all()).extracting(Expert::id).isEqualTo(ids);
        assertThat(named("甲").organisation()).isEqualTo("合并后大学");
        assertThat(named("甲").formerOrganisations()).containsExactly("示例研究所");
        assertThat(named("甲").profile().employments())
                .containsExactly(new Employment("示例研究所", null, on), new Employment("合并后大学", on, null));
        assertThat(named("乙").organisation()).isEqualTo("别的研究所");
        assertThat(named("乙").profile().history().presentOn(TODAY)).containsExactly("合并后大学");
        assertThat(named("丙").profile()).isEqualTo(ExpertProfile.PLAIN);
    }

    @Test
    void anOlderListMovesNobodyBack() {
        take("name,organisation,email\n甲,示例研究所,jia@example.org\n");
        mergers.merge("示例研究所", "合并后大学", TODAY, "officer");
        var counts = take("name,organisation,email\n甲,示例研究所,jia@example.org\n");
        assertThat(only().organisation()).isEqualTo("合并后大学");
        assertThat(counts.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en()).contains("示例研究所", "合并后大学"));
    }

    @Test
    void aMergerNeedsTwoNamesAndADayThatHasCome() {
        assertThat(paths(() -> mergers.merge(" ", "甲", TODAY.plusDays(1), "officer")))
                .containsExactly("/from", "/on");
        assertThat(paths(() -> mergers.merge("甲", " 甲", null, "officer"))).containsExactly("/into", "/on");
    }

    @Test
    void whatIsWrittenIsTakenInWithoutAChange() {
        take("name,organisation,email,keywords,fields,max load,co-authors,advisors,account,orcid,languages,away,"
                + "employments,publications,students,statement\n"
                + "甲,一所,expert-a@example.org,储能;电网,\"现代农业，包括渔业技术、食品加工和食品安全\",3,专家乙 (2028);专家丙,"
                + "导师一,expert-a,0000-0002-1694-233X,en zh,2030-07-01/2030-07-20,示例大学 (2015-03/2029-06);一所 (2029-07/),"
                + "\"Title, with comma\",学生一,\"一行\n两行\"\n"
                + "'=HYPERLINK(1),@SUM,jane@example.org,-x;+y,,,,,,,,,,,,\n");
        assertThat(experts.all()).extracting(Expert::name).contains("=HYPERLINK(1)");
        var before = experts.all();
        for (var file : List.of(ExpertListFile.csv(before), ExpertListFile.xlsx(before))) {
            assertThat(imports.take(file).updated()).isEqualTo(2);
            assertThat(experts.all())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                    .isEqualTo(before);
        }
        assertThat(new String(ExpertListFile.csv(before), StandardCharsets.UTF_8))
                .contains("'=HYPERLINK(1)", "'@SUM", "'-x; +y")
                .doesNotContain(",=", ",@", ",-", ",+", "\n=");
    }

    private Expert only() {
        assertThat(experts.all()).hasSize(1);
        return experts.all().get(0);
    }

    private Expert named(String name) {
        return experts.all().stream()
                .filter(expert -> expert.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ExpertImport.Counts take(String csv) {
        return imports.take(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(String csv) {
        return paths(() -> take(csv));
    }

    private static List<String> paths(ThrowingCallable attempt) {
        return catchThrowableOfType(Refusal.class, attempt).errors().stream()
                .map(FieldError::path)
                .toList();
    }
}
