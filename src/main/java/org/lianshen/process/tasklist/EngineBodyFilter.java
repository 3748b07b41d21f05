package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianshen.language.Text;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads what is sent to the engine's calls before they do, and refuses what they would fail over. */
class EngineBodyFilter extends OncePerRequestFilter {

    static final Text CUT_OFF = Text.of("process.body.cut-off");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");

    /** Calls that say everything with their address. */
    private static final Pattern WITHOUT = Pattern.compile(".*/(unclaim|unlock|logout|members/[^/]+)/*");

    private final ObjectMapper json;
    private final EngineBody bodies;

    EngineBodyFilter(ObjectMapper json) {
        this.json = json;
        this.bodies = new EngineBody(json);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !WITH_BODY.contains(request.getMethod())
                // another type is refused by the call itself
                || type != null && !type.startsWith("application/json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (IOException cutOff) {
            refuse(request, response, CUT_OFF);
            return;
        }
        var fault = fault(request, body);
        if (fault.isPresent()) {
            refuse(request, response, fault.get());
            return;
        }
        chain.doFilter(new CachedBodyRequest(request, body), response);
    }

    private Optional<Text> fault(HttpServletRequest request, byte[] body) {
        boolean nothing =
                body.length == 0 && WITHOUT.matcher(request.getRequestURI()).matches();
        return nothing ? Optional.empty() : bodies.fault(body);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Text text) throws IOException {
        EngineProblem.write(json, request, response, 400, "BadRequest", text);
    }
}
