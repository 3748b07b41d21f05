package org.lianshen.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of agencies over HTTP, and the pages on which a liaison officer brings them together. */
@LianshenTest
class AgencyListsJourneyTests {

    private static final String PAGE = "/reconciliation/nrf/1.9";
    private static final String HEADER = "编号,指南方向,外方编号,受理情况,期限\n";

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
    void theSampleListIsTakenAndWakesTheProposal() throws IOException {
        var number = house.applicantSubmits(
                "2.0",
                content -> content.putObject("foreignSubmission")
                        .put("agency", "mecs")
                        .put("reference", "MN-TOUR-1"));
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.expectStatus(number, "awaiting-confirmation");

        var answer = house.as("agency-mecs")
                .upload(
                        "/api/agencies/mecs/lists",
                        "ignored",
                        "list.csv",
                        Files.readAllBytes(Path.of("src/docs/tour/agency-list.csv")))
                .expect(200);

        assertThat(answer.json().get(0).get("row").asInt()).isEqualTo(2);
        assertThat(answer.json().get(0).get("result").asText()).isEqualTo("matched");
        assertThat(answer.json().get(0).get("number").asText()).isEqualTo(number);
        assertThat(answer.json().get(1).get("result").asText()).isEqualTo("unmatched");
        assertThat(answer.header("X-Content-SHA256")).hasSize(64);
        house.as("agency-mecs").get(answer.header("Location")).expect(200);
        house.as("agency-nrf").get(answer.header("Location")).expect(404);
    }

    @Test
    void aLiaisonOfficerImportsLooksAndFreezes() {
        var number = house.applicantSubmits("1.9", content -> content.put("durationMonths", 24));
        var liaison = BrowserSession.loggedIn(port, "liaison", Language.CHINESE);
        assertThat(liaison.get("/").body()).contains("href=\"/reconciliation\"");
        assertThat(liaison.get("/reconciliation?call=2022-1").body()).contains(PAGE + "?call=2022-1", "state-pending");
        assertThat(liaison.get(PAGE + "?call=2022-1").body()).contains(number, "type=\"file\"");

        var list = (HEADER + "k1,1.9," + number + ",已受理,24\nk2,1.9,KR-9,maybe,24\n").getBytes(UTF_8);
        assertThat(liaison.upload(PAGE + "/lists", "list.csv", list, "wrong").statusCode())
                .isEqualTo(403);
        var imported = liaison.upload(PAGE + "/lists", "名单.csv", list);
        assertThat(imported.statusCode()).isEqualTo(302);
        var result = liaison.get(path(imported.headers().firstValue("Location").orElseThrow()));
        assertThat(result.body()).contains("名单.csv", number, "有误", "D3：", "k2");

        var frozen = liaison.submit(PAGE + "/freezing", Map.of("call", "2022-1", "remark", "第一次"));
        assertThat(frozen.statusCode()).isEqualTo(302);
        assertThat(liaison.get(PAGE + "?call=2022-1").body())
                .contains("v1", "第一次", "/api/agencies/nrf/joint-lists/1.9/1.xlsx", "名单.csv");
    }

    @Test
    void whatIsRefusedIsReadableOnThePage() {
        var liaison = BrowserSession.loggedIn(port, "liaison", Language.CHINESE);
        liaison.get(PAGE);

        var refused = liaison.upload(PAGE + "/lists", "list.csv", (HEADER + "k1,1.9,=1,已受理,24\n").getBytes(UTF_8));

        assertThat(refused.body()).contains("role=\"alert\"", "C2：公式。", "整份文件未处理");
        var nothing = liaison.submit(PAGE + "/freezing", Map.of("remark", ""));
        assertThat(nothing.body()).contains("role=\"alert\"", "无可冻结");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "manager", "admin"})
    void othersConcernedOnlyRead(String account) {
        var reader = BrowserSession.loggedIn(port, account);
        assertThat(reader.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(reader.get(PAGE).body()).doesNotContain("type=\"file\"");
        assertThat(reader.get("/reconciliation").statusCode()).isEqualTo(200);
        assertThat(reader.upload(PAGE + "/lists", "a.csv", new byte[1]).statusCode())
                .isEqualTo(403);
        assertThat(reader.submit(PAGE + "/freezing", Map.of()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-nrf", "applicant1", "expert01", "finance"})
    void othersDoNot(String account) {
        assertThat(BrowserSession.loggedIn(port, account).get(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(BrowserSession.loggedIn(port, account).get("/reconciliation").statusCode())
                .isEqualTo(403);
    }

    @Test
    void noPageWhereTheAgencyDoesNotAnswer() {
        var liaison = BrowserSession.loggedIn(port, "liaison", Language.CHINESE);
        assertThat(liaison.get("/reconciliation/nrf/2.0").statusCode()).isEqualTo(404);
        assertThat(liaison.get("/reconciliation/nobody/2.0").statusCode()).isEqualTo(404);
        assertThat(liaison.get("/reconciliation?call=1999-1").statusCode()).isEqualTo(404);
        assertThat(liaison.get(PAGE + "/lists/99").statusCode()).isEqualTo(404);
        assertThat(liaison.get(PAGE + "?page=99&state=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void noListIsTakenForACallThatIsNone() {
        var liaison = BrowserSession.loggedIn(port, "liaison", Language.CHINESE);
        liaison.get(PAGE);
        var list = (HEADER + "n1,1.9,KR-9,已受理,24\n").getBytes(UTF_8);
        assertThat(liaison.upload(PAGE + "/lists?call=%7Bx%7D", "a.csv", list).statusCode())
                .isEqualTo(404);
        assertThat(liaison.get(PAGE).body()).doesNotContain("a.csv");
    }

    @Test
    void theInterfaceIsDescribed() {
        var paths = house.anonymous().get("/v3/api-docs").expect(200).json().get("paths");
        var lists = paths.get("/api/agencies/{agency}/lists").get("post");
        assertThat(lists.get("requestBody").get("content").has("multipart/form-data"))
                .isTrue();
        assertThat(lists.get("requestBody").get("content").has("text/csv")).isTrue();
        assertThat(paths.get("/api/agencies/{agency}/joint-lists").get("post").get("responses"))
                .hasSize(2);
        assertThat(paths.has("/api/agencies/{agency}/joint-lists/{direction}/{version}.xlsx"))
                .isTrue();
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
