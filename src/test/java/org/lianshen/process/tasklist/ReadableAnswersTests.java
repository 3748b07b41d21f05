package org.lianshen.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** People read our sentences in Tasklist, never the engine's or the database's. */
class ReadableAnswersTests {

    @ParameterizedTest
    @CsvSource({
        "Refusal, 请填写理由。, 422, 请填写理由。",
        "OptimisticLockingException, ENGINE-03005, 409, 请刷新",
        "RestException, Task x is already claimed by someone, 409, 已由他人认领",
        "RestException, Cannot find task with id x: task is null, 409, 没有此任务",
        "UncategorizedSQLException, SQL [insert into recommendation], 500, 系统出错"
    })
    void failuresAreTranslated(String type, String message, int status, String sentence) throws Exception {
        var request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task/x/submit-form");
        var response = new MockHttpServletResponse();
        new ReadableAnswers(new ObjectMapper()).doFilter(request, response, (req, res) -> {
            ((HttpServletResponse) res).setStatus(500);
            res.getOutputStream()
                    .write(("{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}").getBytes("UTF-8"));
        });
        assertThat(response.getStatus()).isEqualTo(status);
        var text = new String(response.getContentAsByteArray(), "UTF-8");
        assertThat(text).contains(sentence).doesNotContain("ENGINE", "SQL [");
    }
}
