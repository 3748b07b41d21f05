package org.lianshen.problem.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * What the container says of a request that it turned away before anything of ours saw it, an address it cannot decode
 * for instance: a problem in both languages instead of its own page. The container makes it by its name.
 */
public class ContainerErrors extends ErrorReportValve {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(problem(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // nobody is there any more to be told
        }
    }

    private static LinkedHashMap<String, Object> problem(int status) {
        var text = ProblemAdvice.sentence(HttpStatusCode.valueOf(status));
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:lianshen:problem:http-" + status);
        problem.put("title", text.en());
        problem.put("status", status);
        problem.put("detail", text.both());
        problem.put("message", text);
        return problem;
    }
}
