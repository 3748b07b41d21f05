package org.lianshen.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that the engine's webapps send against forged calls; they make it and keep it in the session. Their own
 * guard asks for it later, and ends the session of whoever lacks it: a forged call would log its victim out.
 */
final class WebappTokens implements CsrfTokenRepository {

    private static final String KEPT_AS = "CAMUNDA_CSRF_TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    /** The webapps keep it. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing of ours is kept
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT_AS) instanceof String kept ? token(kept) : null;
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }
}
