package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps carry our name and colours, in place of the vendor's files of the same address. */
class BrandingTests {

    private static final String WEBAPPS = "META-INF/resources/webjars/camunda/";

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern TAG = Pattern.compile("</?(a|strong|b|i|br|code)\\b[^>]*>");

    /** What is no text: placeholders, tags, and how a date is written. */
    private static final Pattern MARKUP =
            Pattern.compile("\\{\\{[^}]*}}|" + TAG.pattern() + "|(?i)y{4}-mm-dd[ T]?hh:mm:ss|y{4}-mm-dd");

    /** Names and formats that are written alike in Chinese. */
    private static final Set<String> NAMES = Set.of(
            "BPMN",
            "XML",
            "DMN",
            "CSV",
            "JSON",
            "CTRL",
            "LDAP",
            "EDE",
            "FNI",
            "PI",
            "DI",
            "TU",
            "Camunda",
            "Optimize",
            "cockpit",
            "tasklist",
            "resolve",
            "lt",
            "gt");

    /** What stands between or behind what is said, and the vendor's advertisement. */
    private static final Set<String> UNSAID = Set.of(
            "BANNER_CE_EOL_TEXT", "PLGN_MOD_DIALOG_OUT_OF", "PLGN_MOD_OUT_OF", "REPOSITORY_DEPLOYMENTS_DELETE_FLAG");

    /** What is said in words of our own, without the vendor's link. */
    private static final Set<String> OTHERWISE = Set.of("tasklist FIRST_LOGIN_INFO", "welcome FIRST_LOGIN_INFO");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "favicon.ico",
                "app/tasklist/scripts/config.js",
                "app/tasklist/styles/user-styles.css",
                "app/cockpit/scripts/config.js",
                "app/cockpit/styles/user-styles.css",
                "app/admin/scripts/config.js",
                "app/admin/styles/user-styles.css",
                "app/welcome/scripts/config.js",
                "app/welcome/styles/user-styles.css"
            })
    void ourFileStandsBeforeTheVendors(String path) throws IOException {
        var found = all(path);
        assertThat(found).as("ours and the vendor's").hasSize(2);
        assertThat(found.get(0).getProtocol()).as("ours comes first").isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theNameIsLianshen(String app) throws IOException {
        assertThat(text("app/" + app + "/scripts/config.js")).contains("name: 'Lianshen'", "vendor: '联审'");
    }

    @ParameterizedTest
    @ValueSource(strings = {".ce-eol-banner", ".brand-logo", ".column-left .item .actions"})
    void whatOurPeopleMustNotUseIsOutOfSight(String selector) throws IOException {
        var styles = text("app/tasklist/styles/lianshen.css") + text("app/tasklist/styles/user-styles.css");
        assertThat(styles).containsPattern(Pattern.quote(selector) + "[^{}]*\\{ display: none !important; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-process-action", "create-task-action", "task-action-comment"})
    void whatNobodyMayDoInTasklistIsNotThere(String view) throws IOException {
        assertThat(text("app/tasklist/scripts/house.js")).containsPattern("TAKEN_AWAY = \\[[^\\]]*'" + view + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void chineseHasEveryWordOfEnglish(String app) throws IOException {
        var english = labels("app/" + app + "/locales/en.json");
        var chinese = labels("app/" + app + "/locales/zh.json");
        assertThat(names(chinese)).isEqualTo(names(english));
        english.properties()
                .forEach(word -> assertThat(placeholders(chinese.get(word.getKey())))
                        .as(word.getKey())
                        .isEqualTo(placeholders(word.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void chineseIsChinese(String app) throws IOException {
        var english = labels("app/" + app + "/locales/en.json");
        for (var word : labels("app/" + app + "/locales/zh.json").properties()) {
            var key = word.getKey();
            assertThat(latin(word.getValue())).as(key).isSubsetOf(NAMES);
            if (UNSAID.contains(key)) {
                continue;
            }
            if (!NAMES.containsAll(latin(english.get(key)))) {
                assertThat(plain(word.getValue())).as(key).containsPattern("\\p{IsHan}");
            }
            if (!OTHERWISE.contains(app + " " + key)) {
                assertThat(tags(word.getValue())).as(key).isEqualTo(tags(english.get(key)));
            }
        }
    }

    private static List<String> latin(JsonNode words) {
        return LATIN.matcher(plain(words)).results().map(MatchResult::group).toList();
    }

    private static String plain(JsonNode words) {
        return MARKUP.matcher(words.asText()).replaceAll("");
    }

    private static List<String> tags(JsonNode words) {
        return TAG.matcher(words.asText()).results().map(MatchResult::group).toList();
    }

    private static TreeSet<String> names(JsonNode labels) {
        var names = new TreeSet<String>();
        labels.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static TreeSet<String> placeholders(JsonNode words) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(words.asText()).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static JsonNode labels(String path) throws IOException {
        var json = text(path);
        return new ObjectMapper()
                .readTree(json.startsWith("\uFEFF") ? json.substring(1) : json)
                .get("labels");
    }

    private static String text(String path) throws IOException {
        try (var stream = all(path).get(0).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<URL> all(String path) throws IOException {
        return new ArrayList<>(
                Collections.list(BrandingTests.class.getClassLoader().getResources(WEBAPPS + path)));
    }
}
