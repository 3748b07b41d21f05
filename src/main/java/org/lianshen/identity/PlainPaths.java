package org.lianshen.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away paths that two readers could read differently: doubled slashes, dots, path parameters; and parameters with
 * a NUL, which no database keeps or finds.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    private final ProblemEntryPoint problems;

    PlainPaths(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.contains("//")
                || path.contains("/./")
                || path.contains("/../")
                || path.contains(";")
                || holdsNul(request)) {
            problems.malformedAddress(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean holdsNul(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("%00");
    }
}
