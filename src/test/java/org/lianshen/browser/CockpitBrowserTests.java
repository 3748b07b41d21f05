package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit, Admin and the profile page offer what their people may do, nothing else, and the way home. */
@LianshenTest
class CockpitBrowserTests {

    /** Controls whose calls the engine's guard refuses to everybody. */
    private static final List<String> REFUSED = List.of(
            ".btn-suspend-action",
            "[ng-click='openDialog()'] .glyphicon-remove",
            "[ng-click='openDialog()'] .glyphicon-plus",
            "[ng-click='openDialog()'] .glyphicon-play",
            "[ng-click='openDialog(jobDefinition)']",
            "[ng-click^='openSuspensionStateDialog']",
            "[ng-click^='toggleSuspension']",
            "[ng-click^='openRecalculationWindow']",
            "[ng-click='changeGroupIdentityLinks()']",
            "[ng-click='changeUserIdentityLinks()']",
            "[ng-click='deleteVariable(v)']",
            "[ng-click='enableEditMode(info, true)']",
            "[ng-click='showDialog()']",
            ".edit-toggle",
            ".delete-deployment",
            "[href^='#/batch']");

    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AsSystem asSystem;

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin"})
    void watchingOffersNothingThatIsRefused(String account) {
        var house = new House(port, catalogue);
        var number = house.applicantSubmits("1.3");
        var instance = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult());
        var stage = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult());
        try (var cockpit = WebappPage.of(CHROMIUM.browser(), port, "cockpit", account)) {
            cockpit.goes("/processes", "table");
            expectNothingRefused(cockpit);
            cockpit.goes("/process-definition/" + instance.getProcessDefinitionId() + "/runtime", ".djs-container");
            for (var tab : List.of("Process Instances", "Incidents", "Called Process Definitions", "Job Definitions")) {
                cockpit.opensTab(tab);
                expectNothingRefused(cockpit);
            }
            cockpit.pictures("cockpit-definition-" + account);
            cockpit.goes("/process-instance/" + stage.getId() + "/runtime", ".djs-container");
            for (var tab : List.of("Variables", "Incidents", "Called Process Instances", "Jobs", "User Tasks")) {
                cockpit.opensTab(tab);
                expectNothingRefused(cockpit);
            }
            assertThat(cockpit.all("td.assignee")).hasCount(1);
            cockpit.pictures("cockpit-instance-" + account);
            cockpit.goes("/repository", ".deployment");
            expectNothingRefused(cockpit);
            cockpit.goes("/tasks", "h3, h1");
            expectNothingRefused(cockpit);
            assertThat(cockpit.failures()).isEmpty();
            assertThat(cockpit.refusals()).isEmpty();
        }
    }

    @Test
    void administratorsFindNoTenants() {
        try (var admin = WebappPage.of(CHROMIUM.browser(), port, "admin", "admin")) {
            assertThat(admin.all("[href^='#/tenant']:visible")).hasCount(0);
            admin.goes("/users/officer?tab=profile", "form");
            assertThat(admin.all("[href*='tab=tenants']:visible")).hasCount(0);
            admin.goes("/groups", "table");
            admin.goes("/authorization?resource=0", "table");
            assertThat(admin.all("[href$='resource=11']:visible, [href$='resource=12']:visible"))
                    .hasCount(0);
            admin.pictures("admin-authorizations");
            assertThat(admin.failures()).isEmpty();
            assertThat(admin.refusals()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"cockpit, manager", "admin, admin", "welcome, officer"})
    void theWayHomeIsInTheHeader(String webapp, String account) {
        try (var opened = WebappPage.of(CHROMIUM.browser(), port, webapp, account)) {
            opened.home().click();
            opened.page().waitForURL("http://127.0.0.1:" + port + "/");
        }
    }

    private static void expectNothingRefused(WebappPage cockpit) {
        cockpit.page().waitForTimeout(500);
        for (var control : REFUSED) {
            assertThat(cockpit.all(control).locator("visible=true")).hasCount(0);
        }
    }
}
