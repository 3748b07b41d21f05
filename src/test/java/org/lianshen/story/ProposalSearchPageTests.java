package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of proposals finds by number, title, holder and age, and shows each only what they may know. */
@LianshenTest
class ProposalSearchPageTests {

    private static final Pattern LINE = Pattern.compile("<a href=\"/proposals/([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    BrowserSession officer;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        officer = BrowserSession.loggedIn(port, "officer");
    }

    private static void titled(ObjectNode content, String zh, String en) {
        content.putObject("title").put("zh", zh).put("en", en);
    }

    private static List<String> numbers(BrowserSession reader, String query) {
        return LINE.matcher(reader.get("/proposals" + query).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void findsByNumberTitleAndTheOldParameters() {
        var water = house.applicantSubmits("1.3", content -> titled(content, "供水管网诊断", "Diagnosis of water pipes"));
        var rail = house.applicantSubmits("2.0", content -> titled(content, "轨道100%监测", "Monitoring of tracks"));
        assertThat(numbers(officer, "?q=" + water)).containsExactly(water);
        assertThat(numbers(officer, "?q=WATER")).containsExactly(water);
        assertThat(numbers(officer, "?q=%E8%BD%A8%E9%81%93")).containsExactly(rail);
        assertThat(numbers(officer, "?q=%25%25")).isEmpty();
        assertThat(numbers(officer, "?q=100%25")).containsExactly(rail);
        assertThat(numbers(officer, "?q=%00")).isEmpty();
        assertThat(numbers(officer, "?call=2022-1&direction=2.0&status=submitted&page=0"))
                .containsExactly(rail);
    }

    @Test
    void sortsByTitleAndByAge() {
        var late = house.applicantSubmits("1.3", content -> titled(content, "乙", "Zebra"));
        house.timePasses("P2D");
        var early = house.applicantSubmits("1.3", content -> titled(content, "甲", "Ant"));
        assertThat(numbers(officer, "?sort=title")).containsExactly(early, late);
        assertThat(numbers(officer, "?sort=title&order=desc")).containsExactly(late, early);
        assertThat(numbers(officer, "?sort=since")).containsExactly(late, early);
        assertThat(numbers(officer, "?sort=since&order=desc")).containsExactly(early, late);
        assertThat(officer.get("/proposals?sort=since").body()).contains("aria-sort=\"ascending\"", "2 days");
        assertThat(numbers(officer, "?days=2")).containsExactly(late);
        assertThat(officer.get("/proposals?sort=colour").statusCode()).isEqualTo(422);
    }

    @Test
    void findsByWhoseTurnItIs() {
        var submitted = house.applicantSubmits("1.3");
        var recommended = house.applicantSubmits("1.3");
        house.recommenderRecommends(recommended);
        var returned = house.applicantSubmits("1.3", House::withoutForeignSubmission);
        house.recommenderRecommends(returned);
        house.officerReturns(returned, "请补充外方申报信息");
        var confirmed = house.applicantSubmits("1.3");
        house.recommenderRecommends(confirmed);
        house.officerPasses(confirmed);

        assertThat(numbers(officer, "?holder=recommender")).containsExactly(submitted);
        assertThat(numbers(officer, "?holder=officer")).containsExactly(recommended);
        assertThat(numbers(officer, "?holder=applicant")).containsExactly(returned);
        assertThat(numbers(officer, "?holder=agency")).containsExactly(confirmed);
        assertThat(numbers(officer, "?holder=me")).isEmpty();
        assertThat(officer.get("/proposals?holder=nobody").statusCode()).isEqualTo(422);

        var task = house.task("officer", recommended, "check-formal-requirements");
        house.as("officer").engine("/task/" + task + "/claim", Map.of("userId", "officer"));
        assertThat(numbers(officer, "?holder=me")).containsExactly(recommended);
        assertThat(numbers(BrowserSession.loggedIn(port, "finance"), "?holder=@officer"))
                .containsExactly(recommended);
        assertThat(officer.get("/proposals").body()).contains("<option value=\"@officer\"");
    }

    @Test
    void anApplicantReadsTheRoleButNobodysName() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        var task = house.task("officer", number, "check-formal-requirements");
        house.as("officer").engine("/task/" + task + "/claim", Map.of("userId", "officer"));
        var applicant = BrowserSession.loggedIn(port, "applicant1");
        assertThat(applicant.get("/proposals").body())
                .contains(number, "<span>Officer</span>")
                .doesNotContain(">officer<", "@officer");
        assertThat(numbers(applicant, "?holder=officer")).containsExactly(number);
        assertThat(numbers(applicant, "?holder=@officer")).isEmpty();
        assertThat(numbers(BrowserSession.loggedIn(port, "applicant2"), "?q=" + number))
                .isEmpty();
    }
}
