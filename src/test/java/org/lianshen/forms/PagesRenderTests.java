package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.identity.Role;
import org.lianshen.language.MessageFiles;
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

    private static final List<String> FRAGMENTS = List.of("layout", "parts");

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

    private String render(String page) {
        return render(page, PageModels.all().get(page));
    }

    private String render(String page, Map<String, Object> model) {
        var servlets = new MockServletContext();
        var request = new MockHttpServletRequest(servlets, "GET", "/" + page);
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(page, new WebContext(exchange, Locale.CHINA, model));
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
    @MethodSource("names")
    void rendersWholeEscapedAndWithoutAnythingInline(String page) throws IOException {
        var html = render(page);
        Files.createDirectories(RENDERED);
        Files.writeString(RENDERED.resolve(page + ".html"), html);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"zh-CN\"", "联审", "Lianshen");
        assertThat(html)
                .doesNotContain("th:", "??", "${", "<script", "<style", " style=", " onclick=", "<b>monitoring");
        assertThat(html).doesNotContainPattern("(src|href)=\"https?://");
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
                .contains(
                        "2022-1-1.3-0007", "退回修改", "&lt;script&gt;", "示例大学 · Example University", "奥地利 · Austria", "NO")
                .contains("2,000,000.00", "负责人甲 · Investigator A", "成员丙", "合作协议", "AT-0042", "BRICS2021-123", "联合实验室")
                .contains("/api/proposals/2022-1-1.3-0007/documents/00000000-0000-0000-0000-000000000007")
                .contains("1.3(2)", "须更正", "应签署关于知识产权的合作协议", "Returned for correction", "2022-01-17 14:00");
    }

    @Test
    void aDraftWithHardlyAnythingInItHasADossierToo() {
        var model = new HashMap<>(PageSamples.dossier());
        model.put("proposal", PageSamples.emptyDraft());
        model.put("recommender", null);
        model.put("documents", List.of());
        model.put("findings", List.of());
        model.put("history", List.of());
        assertThat(render("dossier", model)).contains("草稿", "没有上传材料").doesNotContain("null");
    }

    @Test
    void anExpertsDossierNamesNobody() {
        assertThat(render("review-dossier"))
                .contains("Smart &lt;b&gt;monitoring", "高寒地区", "奥地利 · Austria", "/reviews/7/documents/00000000")
                .doesNotContain("示例大学", "Example University", "负责人甲", "Investigator", "成员丙", "a@example.org", "AT-0042")
                .doesNotContain("申报书 &lt;i&gt;.pdf");
    }

    @Test
    void theTwoSidesStandBesideEachOtherWithTheirDifferencesMarked() {
        assertThat(render("reconciliation-direction"))
                .contains("value differs", "value settled", "Smart &lt;b&gt;monitoring", "智能监测", ">24<", ">36<")
                .contains("/proposals/2022-1-1.3-0007", "/reconciliation/oead/1.3?call=2022-1&amp;state=pending")
                .contains("/api/agencies/oead/reconciliation.xlsx?direction=1.3&amp;call=2022-1&amp;state=mismatch")
                .contains("type=\"file\"", "enctype=\"multipart/form-data\"", "name=\"remark\"", "D3：应为以下之一。")
                .contains(
                        "/api/agencies/oead/joint-lists/1.3/1.xlsx?call=2022-1",
                        "等待外方 · pending 3",
                        "未受理 · rejected 1");
    }

    @Test
    void whoMayOnlyReadFindsNothingToSend() {
        var model = new HashMap<>(PageModels.all().get("reconciliation-direction"));
        model.put("mayChange", false);
        assertThat(render("reconciliation-direction", model)).doesNotContain("type=\"file\"", "name=\"remark\"");
    }

    @Test
    void homeShowsEachOnlyTheirDoors() {
        assertThat(doors(Role.APPLICANT)).containsExactly("/proposals", "/notices");
        assertThat(doors(Role.EXPERT)).containsExactly("/camunda/app/tasklist/default/", "/notices");
        assertThat(doors(Role.RECOMMENDER)).containsExactly("/camunda/app/tasklist/default/", "/proposals", "/notices");
        assertThat(doors(Role.AGENCY)).containsExactly("/notices");
        assertThat(doors(Role.OFFICER))
                .containsExactly(
                        "/camunda/app/tasklist/default/",
                        "/proposals",
                        "/reconciliation",
                        "/calendar",
                        "/outbox",
                        "/notices");
        assertThat(doors(Role.DESIGNER))
                .contains("/camunda/app/cockpit/default/")
                .doesNotContain("/camunda/app/admin/default/");
        assertThat(doors(Role.ADMIN)).contains("/camunda/app/cockpit/default/", "/camunda/app/admin/default/");
    }

    private List<String> doors(Role role) {
        var html = render("home", Map.of("caller", PageSamples.caller(role)));
        var matcher =
                java.util.regex.Pattern.compile("<li><a href=\"([^\"]+)\"").matcher(html);
        var doors = new ArrayList<String>();
        while (matcher.find()) {
            doors.add(matcher.group(1));
        }
        return doors;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 500})
    void errorsSpeakBothLanguagesAndTellNoSecrets(int status) {
        assertThat(render("error", Map.of("status", status, "trace", "at org.lianshen", "message", "secret")))
                .containsPattern("<h1>\\p{IsHan}+ <small lang=\"en\">[A-Z]")
                .doesNotContain("at org.lianshen", "secret");
    }

    @Test
    void theLoginSendsAccountAndPassword() {
        assertThat(render("login"))
                .contains("action=\"/login\"", "name=\"username\"", "name=\"password\"", "method=\"post\"");
    }
}
