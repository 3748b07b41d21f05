package org.lianshen.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What every answer tells browsers to do with it, and not to do. */
@Component
class Headers {

    private static final String PAGES =
            "default-src 'none'; img-src 'self'; style-src 'self'; frame-src 'self'; form-action 'self'%s;"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final String NOTHING = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(),"
            + " microphone=(), midi=(),"
            + " payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";
    private static final String FRAME = "X-Frame-Options";
    private static final long YEAR = 31_536_000;

    private final LoginWay login;
    private final boolean https;

    Headers(LoginWay login, @Value("${lianshen.public-url}") String publicUrl) {
        this.login = login;
        this.https = publicUrl.startsWith("https:");
    }

    /** For our own pages and calls: nothing from elsewhere, and no script where a page does not ask for its own. */
    void ofPages(HttpSecurity http) throws Exception {
        var policy =
                PAGES.formatted(login.formTarget().map(origin -> " " + origin).orElse(""));
        http.headers(headers -> {
            common(headers);
            headers.contentSecurityPolicy(content -> content.policyDirectives(policy));
            headers.frameOptions(frame -> frame.disable());
            headers.addHeaderWriter(Headers::noFrame);
        });
    }

    /** Nothing of ours is framed, except what says itself that our own pages may. */
    private static void noFrame(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(FRAME)) {
            response.setHeader(FRAME, "DENY");
        }
    }

    /** For the engine's webapps, which set a policy for scripts of their own. */
    void ofWebapps(HttpSecurity http) throws Exception {
        http.headers(headers -> {
            common(headers);
            headers.frameOptions(frame -> frame.sameOrigin());
        });
    }

    private void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(NOTHING));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        headers.httpStrictTransportSecurity(
                strict -> strict.maxAgeInSeconds(YEAR).includeSubDomains(false).requestMatcher(this::isSecure));
    }

    private boolean isSecure(HttpServletRequest request) {
        return https || request.isSecure();
    }
}
