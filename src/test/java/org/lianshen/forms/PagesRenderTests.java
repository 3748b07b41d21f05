package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.identity.Role;
import org.lianshen.language.Language;
import org.lianshen.language.MessageFiles;
import org.lianshen.language.Text;
import org.lianshen.programme.word.Severity;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Every page renders what its head comment asks for, escapes what people wrote, and obeys the content policy. */
class PagesRenderTests {

    /** Rendered pages end here, to be looked at in a browser. */
    private static final Path RENDERED = Path.of("target", "pages");

    private static final List<String> WRITTEN_IN_ENGLISH = List.of(
            "Technische Universitaet Beispiel",
            "Technische Universität Beispiel",
            "Investigator B",
            "Example University",
            "Smart monitoring",
            "Investigator A",
            "connection refused",
            "Hello ");

    private static final List<String> FRAGMENTS =
            List.of("layout", "parts", "monitor-parts", "acting-parts", "diagram");

    /** Our own scripts, of pages that draw; they are files. */
    private static final String OWN_SCRIPT = "<script defer src=\"/(js|webjars)/[^\"<>]+\\.js\"></script>";

    private final SpringTemplateEngine engine = engine();

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        var words = new MessageFiles().messageSource();
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
        engine.setMessageSource(words);
        return engine;
    }

    static Stream<String> names() {
        return new TreeSet<>(PageModels.all().keySet()).stream();
    }

    static Stream<Arguments> namesAndLanguages() {
        return names().flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    private String render(String page) {
        return render(page, Language.CHINESE);
    }

    private String render(String page, Language language) {
        return render(page, PageModels.all().get(page), language);
    }

    private String render(String page, Map<String, Object> model) {
        return render(page, model, Language.CHINESE);
    }

    private String render(String page, Map<String, Object> model, Language language) {
        LocaleContextHolder.setLocale(language.locale());
        try {
            return rendered(page, model, language);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String rendered(String page, Map<String, Object> model, Language language) {
        var servlets = new MockServletContext();
        var request = new MockHttpServletRequest(servlets, "GET", "/" + page);
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(page, new WebContext(exchange, language.locale(), model));
    }

    @Test
    void everyTemplateIsRenderedHere() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/templates"))) {
            var templates = files.map(file -> file.getFileName().toString().replace(".html", ""))
                    .filter(name -> !FRAGMENTS.contains(name))
                    .toList();
            assertThat(names()).containsExactlyInAnyOrderElementsOf(templates);
        }
    }

    @ParameterizedTest
    @MethodSource("namesAndLanguages")
    void rendersWholeEscapedAndWithoutAnythingInline(String page, Language language) throws IOException {
        var html = render(page, language);
        Files.createDirectories(RENDERED);
        Files.writeString(RENDERED.resolve(page + "-" + language.tag() + ".html"), html);
        assertThat(html).startsWith("<!DOCTYPE html>");
        assertThat(html.replaceAll(OWN_SCRIPT, ""))
                .doesNotContain("th:", "??", "${", "#{", "<script", "<style", " style=", " onclick=", "<b>monitoring");
        assertThat(html).doesNotContainPattern("(src|href)=\"https?://");
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEnglishPageHoldsNoChineseButWhatPeopleWrote(String page) {
        var html = render(page, Language.ENGLISH);
        assertThat(html).contains("<html lang=\"en\"", "Lianshen", ">中文</button>", "name=\"language\" value=\"zh\"");
        var rest = html.replace(">中文</button>", "");
        for (var written : longestFirst(PageSamples.WRITTEN_IN_CHINESE)) {
            rest = rest.replace(written, "");
        }
        assertThat(found(".{0,60}\\p{IsHan}.{0,60}", rest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aChinesePageHoldsNoEnglishSentenceButWhatPeopleWrote(String page) {
        var html = render(page, Language.CHINESE);
        assertThat(html).contains("<html lang=\"zh-CN\"", "联审", ">English</button>", "name=\"language\" value=\"en\"");
        var text = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL)
                .matcher(html)
                .replaceAll("|")
                .replaceAll("&lt;.*?&gt;", "|");
        for (var written : longestFirst(WRITTEN_IN_ENGLISH)) {
            text = text.replace(written, "");
        }
        assertThat(found("[A-Za-z]{2,} [A-Za-z]{2,}", text)).isEmpty();
        assertThat(found("(aria-label|placeholder|title|data-label|label)=\"[A-Z][a-z]+ ", html))
                .isEmpty();
    }

    private static List<String> longestFirst(List<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theLanguageIsChangedFromEveryPage(String page) {
        assertThat(render(page)).contains("action=\"/language\"", "name=\"back\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void standsOnAMainAndATitle(String page) {
        assertThat(render(page))
                .containsOnlyOnce("<main ")
                .containsOnlyOnce("<title>")
                .containsOnlyOnce("<h1");
    }

    @Test
    void theDossierShowsTheWholeProposal() {
        assertThat(render("dossier"))
                .contains("2022-1-1.3-0007", "退回修改", "&lt;script&gt;", "示例大学", "奥地利", "挪威", "教授", "博士", "铁路")
                .contains("2,000,000.00", "负责人甲", "奥地利学术交流总署", "成员丙", "合作协议", "AT-0042", "BRICS2021-123", "联合实验室")
                .contains("/api/proposals/2022-1-1.3-0007/documents/00000000-0000-0000-0000-000000000007")
                .contains("1.3(2)", "须更正", "应签署关于知识产权的合作协议", "2022-01-17 14:00")
                .contains("退回以来的修改", "cn2", "12 &lt;", "A-7");
        assertThat(render("dossier", Language.ENGLISH))
                .contains("Example University", "Austria", "Norway", "Professor", "Doctorate", "Railways")
                .contains("Investigator A", "Austrian Agency", "Must be corrected", "Returned for correction");
    }

    @Test
    void aDraftWithHardlyAnythingInItHasADossierToo() {
        var model = new HashMap<>(PageSamples.dossier());
        model.put("proposal", PageSamples.emptyDraft());
        model.put("recommender", null);
        model.put("changes", null);
        model.put("documents", List.of());
        model.put("findings", List.of());
        model.put("history", List.of());
        assertThat(render("dossier", model)).contains("草稿", "没有上传材料").doesNotContain("null");
    }

    @Test
    void anExpertsDossierNamesNobody() {
        assertThat(render("review-dossier"))
                .contains("Smart &lt;b&gt;monitoring", "高寒地区", "奥地利", "/reviews/7/documents/00000000")
                .doesNotContain("示例大学", "Example University", "负责人甲", "Investigator", "成员丙", "a@example.org", "AT-0042")
                .doesNotContain("申报书 &lt;i&gt;.pdf");
    }

    @Test
    void aSheetIsPrintedAsItWasSentOrEmpty() {
        var caller = PageSamples.caller(Role.EXPERT);
        assertThat(render("review-sheet"))
                .contains("已提交", "评审指标9", "1–5", "☑</span> <b>可资助", "☐</span> <span>优先资助", "总体值得支持。")
                .contains("仅供专家组", "0123456789abcdef0123456789abcdef", "85.000", "第 2 版")
                .doesNotContain("评审人01", "blank");
        assertThat(render("review-sheet", ReviewSamples.empty(caller)))
                .contains("未填写", "尚未提交", "评审指标1", "prose blank", "☐</span> <span>可资助")
                .doesNotContain("☑", "null");
    }

    /** The matrix has the scores; below it each sheet's words. */
    @Test
    void thePanelReadsCommentsWithoutEmptyLines() {
        var sheets = render("proposal-reviews").split("class=\"sheet\"");
        assertThat(sheets[1]).contains("<dt>评审指标3</dt>").doesNotContain("<dt>评审指标4</dt>");
        assertThat(render("review-dossier")).contains("<dt>评审指标4</dt>");
        // what does not count any more is not in the matrix
        assertThat(sheets[2].substring(sheets[2].indexOf("<details>"))).contains("<dt>评审指标4</dt>");
    }

    @Test
    void theTwoSidesStandBesideEachOtherWithTheirDifferencesMarked() {
        assertThat(render("reconciliation-direction"))
                .contains("value differs", "value settled", "Smart &lt;b&gt;monitoring", "智能监测", ">24<", ">36<")
                .contains("/proposals/2022-1-1.3-0007", "/reconciliation/oead/1.3?call=2022-1&amp;state=pending")
                .contains("/api/agencies/oead/reconciliation.xlsx?direction=1.3&amp;call=2022-1&amp;state=mismatch")
                .contains("type=\"file\"", "enctype=\"multipart/form-data\"", "name=\"remark\"", "D3：应为以下之一。")
                .contains("/api/agencies/oead/joint-lists/1.3/1.xlsx?call=2022-1", "等待外方 3", "未受理 1");
    }

    @Test
    void whoMayOnlyReadFindsNothingToSend() {
        var model = new HashMap<>(PageModels.all().get("reconciliation-direction"));
        model.put("mayChange", false);
        assertThat(render("reconciliation-direction", model)).doesNotContain("type=\"file\"", "name=\"remark\"");
    }

    @Test
    void aClauseWithoutANumberIsCalledByItsName() {
        assertThat(clause("call", Language.CHINESE)).contains(">申报通知<").doesNotContain(">call<");
        assertThat(clause("general", Language.ENGLISH)).contains(">General requirements<");
        assertThat(clause("1.3 fields", Language.CHINESE)).contains(">1.3 领域<");
        assertThat(clause("1.3(2)", Language.ENGLISH)).contains(">1.3(2)<");
    }

    private String clause(String clause, Language language) {
        var model = new HashMap<>(PageSamples.dossier());
        model.put(
                "findings",
                List.of(new PageSamples.Point("rule", clause, Severity.WARNING, new Text("提示", "Mind this"), null)));
        return render("dossier", model, language);
    }

    @Test
    void homeLinksEachTaskIntoTasklist() {
        assertThat(render("home", Language.ENGLISH))
                .contains("href=\"/camunda/app/tasklist/default/#/?task=task-7\"", "2022-1-1.3-0007", "Smart &lt;b&gt;")
                .contains(
                        "<b>7</b> <span>To claim", "<b>2</b> <span>Mine", "<b>1</b> <span>Overdue", "2022-01-17 12:00")
                .contains("/outbox?state=dead", "/proposals?status=returned", "/api/agencies/oead/confirmations");
    }

    /** What replaces an element takes the conditions and repetitions of it away, too. */
    @Test
    void nothingThatIsReplacedHasAConditionOfItsOwn() throws IOException {
        var tag = Pattern.compile("<\\w[\\w:]*(?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*\\s*/?>");
        try (var files = Files.list(Path.of("src/main/resources/templates"))) {
            for (var file : files.toList()) {
                var lost = tag.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(each -> each.contains(" th:replace="))
                        .filter(Pattern.compile(" th:(if|unless|each|with|switch|case)=")
                                .asPredicate());
                assertThat(lost).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void whoHasNoSubstituteReadsNothingOfSubstitutes() {
        var model = new HashMap<>(HomeSamples.everything(PageSamples.caller(Role.OFFICER)));
        model.put("substitutions", ActingSamples.substitutions());
        assertThat(render("home", model)).contains("<h2>代理", "officer2");
        model.put("substitutions", List.of());
        assertThat(render("home", model)).doesNotContain("<h2>代理");
        assertThat(render("account")).doesNotContain("<h2>代理");
    }

    @Test
    void aTaskThatIsOverIsToldWithoutAnythingToSend() {
        assertThat(render("acting-task", ActingSamples.endedTask(PageSamples.caller(Role.MANAGER))))
                .contains("形式审查")
                .doesNotContain("/monitor/tasks/nudges", "null");
    }

    @Test
    void whoMayOnlyLookAtTasksFindsNothingToSend() {
        for (var page : List.of("acting-tasks", "acting-task", "acting-substitutes")) {
            var model = new HashMap<>(PageModels.all().get(page));
            assertThat(render(page, model)).contains("name=\"reason\"");
            model.put("caller", PageSamples.caller(Role.OFFICER));
            assertThat(render(page, model)).doesNotContain("formaction=", "name=\"reason\"", "name=\"task\"");
        }
    }

    @Test
    void homeShowsEachOnlyTheirDoors() {
        assertThat(doors(Role.APPLICANT)).containsExactly("/proposals", "/notices");
        assertThat(doors(Role.EXPERT)).containsExactly("/me", "/notices");
        assertThat(doors(Role.RECOMMENDER)).containsExactly("/proposals", "/notices");
        assertThat(doors(Role.AGENCY)).containsExactly("/notices");
        assertThat(doors(Role.OFFICER))
                .containsExactly(
                        "/proposals",
                        "/experts",
                        "/reconciliation",
                        "/calendar",
                        "/outbox",
                        "/monitor",
                        "/monitor/tasks",
                        "/notices");
        assertThat(doors(Role.DESIGNER))
                .contains("/camunda/app/cockpit/default/")
                .doesNotContain("/camunda/app/admin/default/");
        assertThat(doors(Role.ADMIN)).contains("/camunda/app/cockpit/default/", "/camunda/app/admin/default/");
    }

    private List<String> doors(Role role) {
        var html = render("home", Map.of("caller", PageSamples.caller(role), "rounds", List.of()));
        var matcher = Pattern.compile("<li><a href=\"([^\"]+)\"").matcher(html);
        var doors = new ArrayList<String>();
        while (matcher.find()) {
            doors.add(matcher.group(1));
        }
        return doors;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 500})
    void errorsSpeakTheReadersLanguageAndTellNoSecrets(int status) {
        Map<String, Object> model = Map.of("status", status, "trace", "at org.lianshen", "message", "secret");
        assertThat(render("error", model))
                .containsPattern("<h1>\\p{IsHan}+</h1>")
                .doesNotContain("at org.lianshen", "secret");
        assertThat(render("error", model, Language.ENGLISH))
                .containsPattern("<h1>[A-Z][A-Za-z ]+</h1>")
                .doesNotContain("at org.lianshen", "secret");
    }

    @Test
    void anErrorLeadsHomeWhoIsLoggedInAndOthersToTheLogin() {
        var known = render("error", Map.of("status", 403, "caller", PageSamples.caller(Role.FINANCE)));
        assertThat(known).contains("返回首页").doesNotContain("href=\"/login\"");
        assertThat(render("error", Map.of("status", 403))).contains("href=\"/login\"");
    }

    @Test
    void theLoginSendsAccountAndPassword() {
        assertThat(render("login"))
                .contains("action=\"\"", "name=\"username\"", "name=\"password\"", "method=\"post\"");
    }
}
