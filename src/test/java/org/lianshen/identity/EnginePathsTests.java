package org.lianshen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EnginePathsTests {

    @ParameterizedTest
    @CsvSource({
        "POST, /task/1/assignee",
        "POST, /task/1/delegate",
        "POST, /task/1/identity-links",
        "PUT, /task/1",
        "PUT, /task/1/variables/number",
        "POST, /task/1/variables",
        "DELETE, /task/1/variables/number",
        "POST, /task/1/localVariables/x/data",
        "POST, /task/1/bpmnError",
        "POST, /task/create",
        "PUT, /task/1/claim"
    })
    void aTaskIsNotMeddledWith(String method, String call) {
        assertThat(meddles(method, call)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task",
        "POST, /task/count",
        "GET, /task/1",
        "GET, /task/1/form-variables",
        "POST, /task/1/claim",
        "POST, /task/1/unclaim",
        "POST, /task/1/submit-form",
        "POST, /task/1/complete",
        "POST, /filter/1/list"
    })
    void whatTasklistNeedsStaysOpen(String method, String call) {
        assertThat(meddles(method, call)).isFalse();
    }

    private static boolean meddles(String method, String call) {
        var request = new MockHttpServletRequest(method, "");
        request.setServletPath("/camunda");
        request.setPathInfo("/api/engine/engine/default" + call);
        return EnginePaths.meddlingWithTasks().matches(request);
    }
}
