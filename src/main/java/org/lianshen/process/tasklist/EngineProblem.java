package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.language.LanguageFilter;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.springframework.web.util.WebUtils;

/**
 * An answer as RFC 9457 problem, in the form in which the engine's webapps read a failure and show its {@code message}:
 * in the caller's language, with both languages beside it, and the fields to blame by their keys in the form.
 */
public final class EngineProblem {

    private EngineProblem() {}

    /** Writes the whole answer. */
    public static void write(
            ObjectMapper json,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String type,
            Text text)
            throws IOException {
        write(json, request, response, status, type, text, List.of());
    }

    /** Writes the whole answer, with what is wrong by field. */
    public static void write(
            ObjectMapper json,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String type,
            Text text,
            List<FieldError> errors)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type);
        problem.put("title", text.en());
        problem.put("status", status);
        problem.put("detail", text.both());
        problem.put("message", namesLanguage(request) ? text.here() : text.both());
        problem.put("zh", text.zh());
        problem.put("en", text.en());
        if (!errors.isEmpty()) {
            problem.put("errors", errors.stream().map(EngineProblem::entry).toList());
        }
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** Who names none is a program, and is told both. */
    private static boolean namesLanguage(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                || WebUtils.getCookie(request, LanguageFilter.COOKIE) != null;
    }

    /** The path without its first slash: a field's key, or a list's with row and key. */
    private static Map<String, String> entry(FieldError error) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("path", error.path().replaceFirst("^/", ""));
        entry.put("zh", error.message().zh());
        entry.put("en", error.message().en());
        return entry;
    }
}
