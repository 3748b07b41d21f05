package org.lianshen.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters;
import org.lianshen.language.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says at the door, as RFC 9457 problem, that somebody has to log in or may not enter; to people it shows a page. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** What browsers are told instead of a scheme for which they would ask and remember a password. */
    private static final String NO_SCHEME_OF_BROWSERS = "Form realm=\"lianshen\"";

    private final ObjectMapper json;
    private final LoginWay login;

    ProblemEntryPoint(ObjectMapper json, LoginWay login) {
        this.json = json;
        this.login = login;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            write(request, response, 429, "too-many-tries", Text.of("identity.too-many-wrong-passwords"));
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, Programs.isBrowser(request) ? NO_SCHEME_OF_BROWSERS : login.challenge());
        write(request, response, 401, "unauthenticated", Text.of("identity.log-in-first"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null) {
            // the token was in the form: that it could not be read is the reason, not who sent it
            unreadableForm(request, response);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null
                && request.getRequestURI().contains("/api/")) {
            commence(request, response, new InsufficientAuthenticationException("Nobody is logged in", denied));
        } else if (request.getRequestURI().contains("/api/")) {
            write(request, response, 403, "forbidden", Text.of("identity.you-may-not-do-this"));
        } else {
            response.sendError(403);
        }
    }

    private void unreadableForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean large = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR)
                == Parameters.FailReason.POST_TOO_LARGE;
        if (request.getRequestURI().contains("/api/")) {
            write(
                    request,
                    response,
                    large ? 413 : 400,
                    large ? "too-large" : "not-a-form",
                    Text.of("identity.form-does-not-do"));
        } else {
            response.sendError(large ? 413 : 400);
        }
    }

    /** Answers a request whose address or method no honest client would send. */
    void malformedAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 400, "http-400", Text.of("identity.address-does-not-do"));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String code, Text text)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:lianshen:problem:" + code);
        problem.put("title", text.en());
        problem.put("status", status);
        problem.put("detail", text.both());
        problem.put("instance", request.getRequestURI());
        problem.put("message", text);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
