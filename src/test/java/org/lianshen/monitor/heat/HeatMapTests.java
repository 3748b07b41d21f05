package org.lianshen.monitor.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures on a model's page are those that programs get, in every form. */
@LianshenTest
class HeatMapTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    BrowserSession manager;

    @BeforeEach
    void twoAreCheckedAndOneWaits() {
        var house = new House(port, catalogue);
        for (var passes : List.of(true, true, false)) {
            var number = house.applicantSubmits("1.3");
            house.recommenderRecommends(number);
            house.timePasses("P1D");
            if (passes) {
                house.officerPasses(number);
            }
        }
        manager = BrowserSession.loggedIn(port, "manager");
    }

    private String page(String address) {
        var answer = manager.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().replace("&quot;", "\"");
    }

    @Test
    void eachFigureStandsOnItsShape() {
        assertThat(page("/monitor/models/formal-check"))
                .contains("\"task_checkFormalRequirements\":{\"label\":\"✓ 2 ▶ 1\",\"tone\":\"heat4\"}");
        assertThat(page("/monitor/models/formal-check?show=median"))
                .contains("\"task_checkFormalRequirements\":{\"label\":\"1 d\",\"tone\":\"heat4\"}");
        assertThat(page("/monitor/models/formal-check?show=share"))
                .containsPattern("\"task_checkFormalRequirements\":\\{\"label\":\"\\d+ %\",\"tone\":\"heat1\"}")
                .doesNotContain("\"task_checkProposal\":{");
        assertThat(manager.get("/monitor/models/formal-check?show=colour").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCallIsLookedAtAlone() {
        assertThat(page("/monitor/models/formal-check?call=2022-1")).contains("✓ 2 ▶ 1");
        jdbc.sql("update act_hi_procinst set business_key_ = replace(business_key_, '2022-1-', '2031-1-')"
                        + " where business_key_ = '2022-1-1.3-0001'")
                .update();
        assertThat(page("/monitor/models/formal-check?call=2022-1")).contains("✓ 1 ▶ 1");
        assertThat(page("/monitor/models/formal-check")).contains("✓ 2 ▶ 1");
        assertThat(manager.get("/monitor/models/formal-check?call=2031-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTableIsTakenAway() {
        var csv = manager.get("/monitor/models/formal-check?format=csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).containsPattern("task_checkFormalRequirements,[^\\n]*,2,1,");
        assertThat(manager.get("/monitor/models/formal-check?format=pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyModelIsListedAndItsFileIsTheOneThatRuns() {
        var list = page("/monitor/models");
        assertThat(list)
                .contains("/monitor/models/joint-research\"", "/monitor/models/single-review\"", "Formal check");
        var file = manager.get("/monitor/models/formal-check.bpmn");
        assertThat(file.body()).contains("<bpmn:process id=\"formal-check\"").contains("形式审查");
        assertThat(manager.get("/monitor/models/formal-check.bpmn?version=1").body())
                .isEqualTo(file.body());
        for (var none : List.of("formal-check.bpmn?version=99", "none.bpmn", "none")) {
            assertThat(manager.get("/monitor/models/" + none).statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void onlyPagesWithDiagramsRunScripts() {
        var policies = Map.of("/monitor/models/formal-check", true, "/monitor/models", false, "/search", false);
        policies.forEach((address, scripts) -> {
            var policy = manager.get(address)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("");
            assertThat(policy.contains("script-src 'self'")).as(address).isEqualTo(scripts);
        });
    }
}
