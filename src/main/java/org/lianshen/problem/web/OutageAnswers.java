package org.lianshen.problem.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshen.language.Text;
import org.lianshen.problem.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 while the database is away, wherever that was noticed: at the login, in a controller, between them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswers.class);

    /** The attribute of a request by which the error page learns what to say. */
    static final String WORDS = OutageAnswers.class.getName() + ".words";

    private final ObjectMapper json;

    OutageAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!Outage.caused(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("The database is away: {} {}", request.getMethod(), request.getRequestURI());
            answer(request, response, Outage.words(failure));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Text words) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.RETRY_AFTER));
        request.setAttribute(WORDS, words);
        EarlyAnswer.write(json, request, response, 503, "database-away", words);
    }
}
