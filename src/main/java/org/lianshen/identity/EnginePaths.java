package org.lianshen.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches paths of the engine's webapps. They are served by servlets of their own, and Spring's path patterns would see only
 * what follows such a servlet's mapping; these matchers see the whole path, as the container has decoded and normalised it.
 */
final class EnginePaths {

    private static final Pattern AROUND_FORMS = Pattern.compile(
            ".*/task/[^/]+/(complete|resolve|delegate|bpmnError|bpmnEscalation|(v|localV)ariables(/.*)?)");

    private EnginePaths() {}

    /** The path itself and everything below it. */
    static RequestMatcher under(String prefix) {
        return request -> {
            var path = path(request);
            return path.equals(prefix) || path.startsWith(prefix + "/");
        };
    }

    /** Every path of the engine with that ending, asked with POST. */
    static RequestMatcher ending(String suffix) {
        return request -> request.getMethod().equals("POST") && path(request).endsWith(suffix);
    }

    /**
     * Every way to end a task, or to change what its process knows, other than sending its form: the answers of a form are
     * checked, these are not.
     */
    static RequestMatcher aroundForms() {
        return request -> !request.getMethod().equals("GET")
                && AROUND_FORMS.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
