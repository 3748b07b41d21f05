package org.lianshen.problem.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshen.language.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a filter answers before any controller is asked: a page for people, a problem for programs. */
final class EarlyAnswer {

    private EarlyAnswer() {}

    static void write(
            ObjectMapper json,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            Text text)
            throws IOException {
        if (isPage(request)) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemAdvice.problem(status, code, text, request.getRequestURI()));
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().contains("/api/") && accept != null && accept.contains("text/html");
    }
}
