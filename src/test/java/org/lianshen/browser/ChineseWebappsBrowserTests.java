package org.lianshen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit and Admin speak Chinese on all their main pages: no English text of theirs, and no key instead of a text. */
@LianshenTest
class ChineseWebappsBrowserTests {

    private static final Chromium CHROMIUM = Chromium.shared();

    /** Written alike in both languages; the webapp's pages have {@code null} without looking for a text. */
    private static final Set<String> ALIKE = Set.of("CSV", "JSON", "XML", "Optimize", "null");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AsSystem asSystem;

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin", "designer"})
    void cockpit(String account) throws IOException {
        var number = new House(port, catalogue).applicantSubmits("1.3");
        var root = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult());
        var english = english("cockpit");
        try (var cockpit = WebappPage.of(CHROMIUM.browser(), port, "cockpit", account, "zh-CN")) {
            for (var place : List.of("/dashboard", "/processes", "/decisions", "/tasks", "/repository")) {
                // the list of deployments opens the first of them, and would lead back to itself
                cockpit.goes(place, place.equals("/repository") ? ".deployment" : "[ng-view] :visible");
                expectChinese(cockpit, english);
                cockpit.pictures("cockpit-zh-" + account + place.replace('/', '-'));
            }
            cockpit.goes("/process-definition/" + root.getProcessDefinitionId() + "/runtime", ".djs-container");
            expectChineseTabs(cockpit, english);
            cockpit.pictures("cockpit-zh-definition-" + account);
            if (!account.equals("designer")) {
                cockpit.goes("/process-instance/" + root.getId() + "/runtime", ".djs-container");
                expectChineseTabs(cockpit, english);
                cockpit.pictures("cockpit-zh-instance-" + account);
            }
            assertThat(cockpit.failures()).isEmpty();
        }
    }

    @Test
    void admin() throws IOException {
        var english = english("admin");
        try (var admin = WebappPage.of(CHROMIUM.browser(), port, "admin", "admin", "zh-CN")) {
            for (var place : List.of(
                    "/",
                    "/users",
                    "/users/officer?tab=profile",
                    "/users/officer?tab=account",
                    "/users/officer?tab=groups",
                    "/user-create",
                    "/groups",
                    "/groups/officer?tab=information",
                    "/groups/officer?tab=users",
                    "/group-create",
                    "/authorization?resource=0",
                    "/authorization?resource=7",
                    "/system?section=system-settings-general")) {
                admin.goes(place, "[ng-view] *");
                expectChinese(admin, english);
                admin.pictures("admin-zh" + place.replaceAll("[/?=]", "-"));
            }
            assertThat(admin.failures()).isEmpty();
        }
    }

    private static void expectChineseTabs(WebappPage cockpit, Set<String> english) {
        expectChinese(cockpit, english);
        for (var tab : cockpit.all(".ctn-tabs .nav-tabs a, .nav-tabs a").all()) {
            if (tab.isVisible()) {
                tab.click();
                expectChinese(cockpit, english);
            }
        }
    }

    private static void expectChinese(WebappPage webapp, Set<String> english) {
        webapp.page().waitForTimeout(700);
        var lines = webapp.lines();
        assertThat(lines).as(webapp.page().url()).doesNotContainAnyElementsOf(english);
        assertThat(lines)
                .as(webapp.page().url())
                .noneMatch(line -> line.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"))
                .noneMatch(line -> line.contains("translation"));
    }

    private static Set<String> english(String app) throws IOException {
        var texts = new HashSet<String>();
        for (JsonNode text : labels("META-INF/resources/webjars/camunda/app/" + app + "/locales/en.json")) {
            var words = text.asText().strip();
            if (words.matches("[^{}]*[A-Za-z]{3,}[^{}]*") && !ALIKE.contains(words)) {
                texts.add(words);
            }
        }
        assertThat(texts).hasSizeGreaterThan(200);
        return texts;
    }

    private static JsonNode labels(String path) throws IOException {
        var found = Collections.list(
                ChineseWebappsBrowserTests.class.getClassLoader().getResources(path));
        URL vendors = found.get(found.size() - 1);
        try (var stream = vendors.openStream()) {
            var json = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new ObjectMapper().readTree(json).get("labels");
        }
    }
}
