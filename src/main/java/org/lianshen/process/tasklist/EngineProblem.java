package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** An answer in the form in which the engine's webapps read a failure and show its message. */
final class EngineProblem {

    private EngineProblem() {}

    /** Writes the whole answer. */
    static void write(ObjectMapper json, HttpServletResponse response, int status, String type, String message)
            throws IOException {
        var problem = new LinkedHashMap<String, String>();
        problem.put("type", type);
        problem.put("message", message);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
