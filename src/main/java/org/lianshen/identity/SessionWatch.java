package org.lianshen.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with the next request after its account was deleted or got another password, role or affiliation, and
 * when it has lasted long enough. Times are the server's own: moving the demo clock logs nobody out.
 */
final class SessionWatch extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    private static final String MARK = SessionWatch.class.getName() + ".mark";
    private static final String SINCE = SessionWatch.class.getName() + ".since";

    private final AccountStates states;
    private final SessionSettings settings;

    SessionWatch(AccountStates states, SessionSettings settings) {
        this.states = states;
        this.settings = settings;
    }

    /** Remembers at the login how the account stood. */
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        states.of(authentication.getName()).ifPresent(state -> {
            var session = request.getSession();
            session.setAttribute(MARK, state.mark());
            session.setAttribute(SINCE, session.getLastAccessedTime());
        });
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication =
                session == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (session != null && authentication != null && !holds(session, authentication)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(HttpSession session, Authentication authentication) {
        return session.getAttribute(SINCE) instanceof Long since
                && session.getLastAccessedTime() - since <= settings.longest().toMillis()
                && states.of(authentication.getName())
                        .filter(state -> state.mark().equals(session.getAttribute(MARK)))
                        .isPresent();
    }
}
