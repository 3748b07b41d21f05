package org.lianshen.problem.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds JSON and whatever else is no file to 1 MB: what declares more is refused before any of it is read, what does
 * not tell its length as soon as it passes. Behind the login, so that nothing is read for nobody; files have bounds of
 * their own.
 */
@Component
@Order(0)
class BoundedBodies extends OncePerRequestFilter {

    /** Bytes of a body that is no file. */
    static final int LARGEST = 1 << 20;

    static final Text TOO_LARGE = Text.of("problem.body-too-large");

    private static final Text UNREADABLE = Text.of("problem.form-does-not-do");

    /** Whose body may be a file. */
    private static final Pattern FILES = Pattern.compile("/api/(agencies/[^/]+/lists|experts/imports)/?");

    private final ObjectMapper json;

    BoundedBodies(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean foreign = isForeign(request);
        if (FILES.matcher(path(request)).matches() || !foreign && is(request, MediaType.MULTIPART_FORM_DATA)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST) {
            EarlyAnswer.write(json, request, response, 413, "too-large", TOO_LARGE);
        } else if (is(request, MediaType.APPLICATION_FORM_URLENCODED)) {
            form(request, response, chain);
        } else if (foreign) {
            foreign(request, response, chain);
        } else {
            chain.doFilter(new BoundedRequest(request, LARGEST), response);
        }
    }

    /** The container reads a form by itself, and leaves out what it cannot read. */
    private void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap();
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR)
                == Parameters.FailReason.POST_TOO_LARGE) {
            EarlyAnswer.write(json, request, response, 413, "too-large", TOO_LARGE);
        } else {
            EarlyAnswer.write(json, request, response, 400, "not-a-form", UNREADABLE);
        }
    }

    /** A foreign servlet would take a refusal while it reads for a failure of its own: it gets what was read before. */
    private void foreign(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = new BoundedRequest(request, LARGEST).getInputStream().readAllBytes();
        } catch (Refusal refusal) {
            EarlyAnswer.write(json, request, response, 413, "too-large", TOO_LARGE);
            return;
        }
        chain.doFilter(new BoundedRequest(request, body), response);
    }

    /** Whether a webapp with servlets of its own reads it, and not Spring's. */
    private static boolean isForeign(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
    }

    static Refusal tooLarge() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "too-large", TOO_LARGE, List.of());
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static boolean is(HttpServletRequest request, MediaType type) {
        @Nullable String declared = request.getContentType();
        return Objects.requireNonNullElse(declared, "").toLowerCase(Locale.ROOT).startsWith(type.toString());
    }
}
