package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenTest;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The house's part of Cockpit shows the monitor's own figures: on the dashboard, on diagrams, and on an instance. */
@LianshenTest
class CockpitMonitorBrowserTests {

    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AsSystem asSystem;

    private House house;
    private String number;

    @BeforeEach
    void oneIsCheckedAndOneWaits() {
        house = new House(port, catalogue);
        number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        house.applicantSubmits("1.3");
        house.timePasses("P3D");
    }

    private WebappPage opened(String account, String language) {
        return WebappPage.of(CHROMIUM.browser(), port, "cockpit", account, language);
    }

    @ParameterizedTest
    @CsvSource({"manager, zh-CN, 已推荐", "admin, en-GB, recommended"})
    void theDashboardCountsAsTheMonitorDoes(String account, String language, String recommended) {
        var standing = house.as(account).get("/api/monitor").expect(200).json();
        var late = house.as(account).get("/api/monitor/late").expect(200).json();
        int counted = 0;
        for (var direction : standing.get("directions")) {
            counted += direction.get("proposals").path("recommended").asInt();
        }
        assertThat(counted).isEqualTo(1);
        try (var cockpit = opened(account, language)) {
            cockpit.goes("/dashboard", ".lianshen-funnel");
            var row = cockpit.all(".lianshen-funnel [data-status=recommended]");
            assertThat(row.locator(".lianshen-name")).hasText(recommended);
            assertThat(row.locator("strong")).containsText(String.valueOf(counted));
            assertThat(cockpit.all(".lianshen-late")).hasText(String.valueOf(late.size()));
            assertThat(cockpit.all(".lianshen-incidents")).hasText("0");
            assertThat(cockpit.all(".lianshen-monitor a[href='/monitor']")).isVisible();
            looks(cockpit, "cockpit-monitor-dashboard-" + language, ".lianshen-monitor");
            assertThat(cockpit.all(".lianshen-cards").boundingBox().width).isGreaterThan(270);
            assertThat(cockpit.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"manager, zh-CN", "manager, en-GB"})
    void theShapesOfADiagramCarryTheFigures(String account, String language) {
        var definition = asSystem.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("recommendation")
                        .list())
                .size();
        assertThat(definition).as("the stage is over").isZero();
        var running = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey("recommendation")
                .singleResult());
        var figures = house.as(account)
                .get("/api/monitor/models/recommendation")
                .expect(200)
                .json();
        try (var cockpit = opened(account, language)) {
            cockpit.goes("/process-definition/" + running.getProcessDefinitionId() + "/runtime", ".lianshen-figures");
            int shown = 0;
            for (var each : figures) {
                if (each.get("running").asInt() + each.get("finished").asInt() > 0) {
                    var badge =
                            cockpit.all("[data-container-id='" + each.get("id").asText() + "'] .lianshen-figures");
                    if (badge.count() > 0) {
                        assertThat(badge)
                                .containsText(each.get("running").asText() + " / "
                                        + each.get("finished").asText());
                        shown++;
                    }
                }
            }
            assertThat(shown).isGreaterThan(2);
            looks(cockpit, "cockpit-monitor-diagram-" + language, ".lianshen-figures");
            assertThat(cockpit.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"manager, zh-CN, 全部步骤, 进行中", "admin, en-GB, All steps, going on"})
    void anInstanceListsAllStepsOfItsProposal(String account, String language, String tab, String goingOn) {
        var root = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult());
        var steps = house.as(account)
                .get("/api/monitor/proposals/" + number + "/steps")
                .expect(200)
                .json();
        try (var cockpit = opened(account, language)) {
            cockpit.goes("/process-instance/" + root.getId() + "/runtime", ".djs-container");
            cockpit.opensTab(tab);
            var rows = cockpit.all(".lianshen-trail tbody tr");
            assertThat(rows).hasCount(steps.size());
            assertThat(cockpit.all(".lianshen-ended").first()).isVisible();
            assertThat(cockpit.all(".lianshen-running")
                            .filter(new Locator.FilterOptions().setHasText(goingOn))
                            .first())
                    .isVisible();
            looks(cockpit, "cockpit-monitor-instance-" + language, ".lianshen-trail");
            assertThat(cockpit.failures()).isEmpty();
        }
    }

    @Test
    void whoseDutyItIsNotReadsSo() {
        try (var cockpit = opened("designer", "zh-CN")) {
            cockpit.goes("/dashboard", ".lianshen-monitor .lianshen-quiet");
            assertThat(cockpit.all(".lianshen-monitor")).containsText("您的职责不包括");
            assertThat(cockpit.failures()).isEmpty();
        }
    }

    /** Nothing serious of axe's within the house's part, which fits a desk and a phone; a picture of each is kept. */
    private static void looks(WebappPage cockpit, String name, String own) {
        var page = cockpit.page();
        for (int width : List.of(1600, 390)) {
            page.setViewportSize(width, width == 390 ? 844 : 1200);
            cockpit.all(own).first().scrollIntoViewIfNeeded();
            cockpit.pictures(name + "-" + width);
            assertThat(Axe.serious(page, own)).as("%s on %d px", name, width).isEmpty();
            if (!own.equals(".lianshen-figures")) {
                var box = cockpit.all(own).boundingBox();
                assertThat(box.x + box.width).as("%s on %d px", name, width).isLessThanOrEqualTo(width);
            }
        }
    }
}
