package org.lianshen.process.pseudonym;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.process.tasklist.CachedBodyRequest;
import org.lianshen.process.tasklist.EngineProblem;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives reviewers their pseudonyms in what the engine answers, and refuses to look for anything by person. Officers
 * and the chair know who reviews; reviewers see no tasks but their own. Lists of accounts stay: who is an expert is no
 * secret, what they review is.
 */
class PseudonymFilter extends OncePerRequestFilter {

    private static final Text NO_SEARCH_BY_PERSON = Text.of("process.engine.no-search-by-person");

    /** What is about accounts, and not about what they do. */
    private static final Pattern OF_ACCOUNTS = Pattern.compile(
            ".*/camunda/api/(admin|welcome)/.*|.*/engine/engine/[^/]+/(user|group|identity|tenant)(/.*)?"
                    + "|.*/engine/engine/[^/]+/filter(/count|/[^/]+)?/*");

    private final ObjectMapper json;
    private final Callers callers;
    private final VeiledAnswers answers;

    PseudonymFilter(ObjectMapper json, Callers callers, VeiledAnswers answers) {
        this.json = json;
        this.callers = callers;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OF_ACCOUNTS.matcher(request.getRequestURI()).matches() || stranger() == null;
    }

    /** Whoever asks and may not know. */
    private @Nullable Caller stranger() {
        return callers.find()
                .filter(caller -> !ReviewerPseudonyms.knows(caller))
                .filter(caller -> !caller.roles().equals(Set.of(Role.EXPERT)))
                .orElse(null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = callers.current().account();
        var body = request.getInputStream().readAllBytes();
        if (new PersonQuestion(account).isIn(request, body, json)) {
            EngineProblem.write(json, request, response, 422, "NoSearchByPerson", NO_SEARCH_BY_PERSON);
            return;
        }
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(new CachedBodyRequest(request, body), wrapped);
        var veiled =
                answers.veiled(account, request.getRequestURI(), String.valueOf(wrapped.getContentType()), wrapped);
        if (veiled.isPresent()) {
            wrapped.resetBuffer();
            wrapped.getOutputStream().write(veiled.get());
        }
        wrapped.copyBodyToResponse();
    }
}
