package org.lianshen.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches paths of the engine's webapps. They are served by servlets of their own, and Spring's path patterns would see
 * only what follows such a servlet's mapping; these matchers see the whole path, as the container has decoded and
 * normalised it.
 */
final class WebappPaths {

    private WebappPaths() {}

    /** The path itself and everything below it. */
    static RequestMatcher under(String prefix) {
        return request -> {
            var path = path(request);
            return path.equals(prefix) || path.startsWith(prefix + "/");
        };
    }

    /** Every path with that ending, asked with POST. */
    static RequestMatcher ending(String suffix) {
        return request -> request.getMethod().equals("POST") && path(request).endsWith(suffix);
    }

    /** What that rule is about. */
    static RequestMatcher of(Webapps.Rule rule) {
        return request -> rule.names().test(request.getMethod(), path(request));
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
