package org.lianshen.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.problem.RequestRefusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People read our sentences in Tasklist, in their language, never the engine's or the database's. */
class EngineErrorFilterTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockHttpServletRequest request =
            new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task/x/submit-form");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void ask() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private void askIn(Locale locale) {
        LocaleContextHolder.setLocale(locale);
        request.addHeader("Accept-Language", locale.getLanguage());
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    private JsonNode told(String type, String message) throws Exception {
        new EngineErrorFilter(JSON).doFilter(request, response, (req, res) -> {
            ((HttpServletResponse) res).setStatus(500);
            res.getOutputStream()
                    .write(("{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}").getBytes("UTF-8"));
        });
        return JSON.readTree(response.getContentAsByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "OptimisticLockingException, ENGINE-03005, 409, 请刷新",
        "RestException, Task x is already claimed by someone, 409, 已由他人认领",
        "RestException, Cannot find task with id x: task is null, 409, 没有此任务",
        "CannotCreateTransactionException, Could not open JDBC Connection for transaction, 503, 暂时无法访问",
        "UncategorizedSQLException, SQL [insert into recommendation], 500, 系统出错"
    })
    void failuresAreTranslated(String type, String message, int status, String sentence) throws Exception {
        askIn(Locale.SIMPLIFIED_CHINESE);
        var problem = told(type, message);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(problem.path("message").asText())
                .contains(sentence)
                .isEqualTo(problem.path("zh").asText());
        assertThat(problem.path("en").asText()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(problem.toString()).doesNotContain("ENGINE", "SQL [");
    }

    @Test
    void aRefusalNamesTheFieldsByTheirKeys() throws Exception {
        askIn(Locale.ENGLISH);
        var refusal = Refusal.malformed(List.of(
                FieldError.at("/reason", new Text("请填写“理由”。", "Please fill in “Reason”.")),
                FieldError.at("/assignments/0/experts", new Text("专家不足。", "Too few experts."))));
        RequestRefusal.keep(new IllegalStateException("ENGINE-03051 while invoking the TaskListener", refusal));
        var problem = told("RestException", "ENGINE-03051 There was an exception");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(problem.path("type").asText()).isEqualTo("Refusal");
        assertThat(problem.path("message").asText()).isEqualTo(refusal.text().en());
        assertThat(problem.path("zh").asText()).isEqualTo(refusal.text().zh());
        assertThat(problem.path("errors")).isEqualTo(JSON.readTree("""
                        [{"path":"reason","zh":"请填写“理由”。","en":"Please fill in “Reason”."},
                         {"path":"assignments/0/experts","zh":"专家不足。","en":"Too few experts."}]
                        """));
    }

    @Test
    void whoComesTooLateReadsThat() throws Exception {
        askIn(Locale.SIMPLIFIED_CHINESE);
        RequestRefusal.keep(
                Refusal.overtaken("claimed-by-another", new Text("任务已由他人认领。", "Somebody else has claimed it.")));
        var problem = told("Overtaken", "whatever");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(problem.path("message").asText()).isEqualTo("任务已由他人认领。");
        assertThat(problem.has("errors")).isFalse();
    }

    @Test
    void aProgramThatNamesNoLanguageIsToldBoth() throws Exception {
        assertThat(told("RestException", "Task x is already claimed by someone")
                        .path("message")
                        .asText())
                .isEqualTo("任务已由他人认领。 · Somebody else has claimed this task.");
    }
}
