package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshen.language.Text;
import org.springframework.web.filter.OncePerRequestFilter;

/** A task is claimed for oneself: the engine would let anyone who may work on it hand it to anyone else. */
class ClaimFilter extends OncePerRequestFilter {

    private static final Text FOREIGN = Text.of("process.task.claim-for-oneself");

    private final ObjectMapper json;

    ClaimFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        return !request.getMethod().equals("POST") || !path.matches(".*/claim/*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (IOException cutOff) {
            EngineProblem.write(json, request, response, 400, "BadRequest", EngineBodyFilter.CUT_OFF);
            return;
        }
        if (claimant(body).equals(request.getRemoteUser())) {
            chain.doFilter(new CachedBodyRequest(request, body), response);
            return;
        }
        EngineProblem.write(json, request, response, 422, "Refusal", FOREIGN);
    }

    private String claimant(byte[] body) {
        try {
            return json.readTree(body).path("userId").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
