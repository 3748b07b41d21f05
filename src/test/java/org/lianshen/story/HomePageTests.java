package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Home tells each person what waits for them and nobody else's affairs, in the language they chose. */
@LianshenTest
class HomePageTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    void anOfficerReadsWhatToClaimAndComesToItByOneLink() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        var task = house.task("officer", number, "check-formal-requirements");

        var officer = BrowserSession.loggedIn(port, "officer");
        assertThat(officer.get("/").body())
                .contains("<b>1</b> <span>To claim</span>", "<b>0</b> <span>Mine</span>")
                .contains("/camunda/app/tasklist/default/#/?task=" + task, number, ">Check formal requirements</a>")
                .doesNotContain("形式审查");

        house.as("officer").engine("/task/" + task + "/claim", Map.of("userId", "officer"));
        assertThat(officer.get("/").body())
                .contains("<b>0</b> <span>To claim</span>", "<b>1</b> <span>Mine</span>", "claimed");
    }

    @Test
    void nobodyReadsWhatWaitsForOthers() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        for (var account : new String[] {"finance", "chair", "expert01", "recommender-sc-kjt", "agency-oead"}) {
            assertThat(BrowserSession.loggedIn(port, account).get("/").body())
                    .as(account)
                    .doesNotContain(number, "task=");
        }
    }

    @Test
    void anApplicantReadsWhatToDoByWhenAndWhere() {
        var draft = house.applicantDrafts("1.3", content -> {});
        var submitted = house.applicantSubmits("1.3");
        var page = BrowserSession.loggedIn(port, "applicant1").get("/").body();
        assertThat(page)
                .contains(draft, "Submit it before the deadline", submitted, "The recommender decides")
                .contains("/proposals?status=draft", "/v3/api-docs", "/api/calls/" + House.CALL, "/notices")
                .doesNotContain("tasklist");
        assertThat(BrowserSession.loggedIn(port, "applicant2").get("/").body()).doesNotContain(draft, submitted);
    }

    @Test
    void anAgencyReadsHowManyAnswersAreAwaited() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        assertThat(BrowserSession.loggedIn(port, "agency-oead").get("/").body())
                .contains("Awaiting your answer", "<b>1</b>", "/api/agencies/oead/confirmations")
                .contains("/api/agencies/oead/reconciliation.xlsx?direction=1.3");
    }

    @Test
    void theLanguageIsChosenOnThePageAndKept() {
        var officer = BrowserSession.loggedIn(port, "officer");
        assertThat(officer.get("/proposals?call=2022-1").body())
                .contains("<html lang=\"en\"", "value=\"/proposals?call=2022-1\"", ">中文</button>");
        var chosen = officer.submit("/language", Map.of("language", "zh", "back", "/proposals?call=2022-1"));
        assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/proposals?call=2022-1");
        for (var back : List.of("/{x}", "/${7*7}")) {
            assertThat(officer.submit("/language", Map.of("language", "zh", "back", back))
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith(back);
        }
        assertThat(officer.submit("/language", Map.of("language", "zh", "back", "/中文"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/%E4%B8%AD%E6%96%87");
        assertThat(officer.get("/").body()).contains("<html lang=\"zh-CN\"", "等您办理", ">English</button>");
        assertThat(officer.get("/nope").body()).contains("没有此页面", "返回首页").doesNotContain("href=\"/login\"");
    }
}
