package org.lianshen.process.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineCallsTests {

    private static final String ENGINE = EngineCalls.ROOT + "/engine/engine/default";

    @ParameterizedTest
    @CsvSource({
        "POST, /task/1/assignee",
        "POST, /task/1/delegate",
        "POST, /task/1/resolve",
        "POST, /task/1/complete",
        "POST, /task/1/identity-links",
        "PUT, /task/1",
        "DELETE, /task/1",
        "PUT, /task/1/variables/number",
        "POST, /task/1/variables",
        "DELETE, /task/1/variables/number",
        "POST, /task/1/localVariables/x/data",
        "POST, /task/1/bpmnError",
        "POST, /task/create",
        "PUT, /task/1/claim",
        "GET, /task/1/comment",
        "GET, /task/1/attachment",
        "POST, /task/1/comment/create",
        "GET, /process-instance/1/comment",
        "POST, /process-instance/delete",
        "POST, /process-instance/1/modification",
        "POST, /history/cleanup",
        "POST, /history/process-instance/delete",
        "POST, /deployment/create",
        "POST, /message",
        "POST, /filter/create",
        "PUT, /filter/1",
        "DELETE, /filter/1",
        "GET, /version"
    })
    void nobodyIsLetIn(String method, String call) {
        assertThat(EngineCalls.values()).noneMatch(calls -> calls.list(method, ENGINE + call));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task, INSIDE",
        "POST, /task/count, INSIDE",
        "GET, /task/1, INSIDE",
        "HEAD, /task/1, INSIDE",
        "GET, /task/1/form-variables, INSIDE",
        "POST, /task/1/claim, INSIDE",
        "POST, /task/1/unclaim, INSIDE",
        "POST, /task/1/submit-form, INSIDE",
        "POST, /filter/1/list, INSIDE",
        "GET, /process-definition/a:1:2/xml, INSIDE",
        "GET, /process-instance/1/activity-instances, WATCHING",
        "GET, /batch/statistics/, WATCHING",
        "GET, /history/process-instance/1, WATCHING",
        "PUT, /job/1/retries, RETRYING",
        "PUT, /group/officer/members/jane, ADMINISTERING",
        "DELETE, /authorization/1, ADMINISTERING"
    })
    void whatADutyNeedsIsOpenToIt(String method, String call, EngineCalls duty) {
        var first = Arrays.stream(EngineCalls.values())
                .filter(calls -> calls.list(method, ENGINE + call))
                .findFirst();
        assertThat(first).contains(duty);
    }

    @ParameterizedTest
    @CsvSource({"/engine/engine/other/task", "/engine/engine/default/task/1/2", "/engine/engine/default/tasks"})
    void nothingBesideAListedPathIsListed(String path) {
        assertThat(EngineCalls.INSIDE.list("GET", EngineCalls.ROOT + path)).isFalse();
    }
}
