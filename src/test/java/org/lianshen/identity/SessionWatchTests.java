package org.lianshen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long a session lasts. */
class SessionWatchTests {

    private final TestingAuthenticationToken officer = new TestingAuthenticationToken("officer", null, "ROLE_OFFICER");
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionGoesOnUntilItHasLastedLongEnough() throws Exception {
        assertThat(survives(Duration.ofHours(12), true)).isTrue();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void thenItEndsHoweverBusyItIs() throws Exception {
        assertThat(survives(Duration.ofMillis(-1), true)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionThatNoLoginMadeIsNobodys() throws Exception {
        assertThat(survives(Duration.ofHours(12), false)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    private boolean survives(Duration longest, boolean loggedIn) throws Exception {
        var watch = new SessionWatch(
                account -> Optional.of(new AccountState(account, List.of(), "mark")), new SessionSettings(longest));
        var request = new MockHttpServletRequest();
        request.setSession(session);
        if (loggedIn) {
            watch.onAuthentication(officer, request, new MockHttpServletResponse());
        }
        SecurityContextHolder.getContext().setAuthentication(officer);
        watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
