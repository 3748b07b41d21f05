package org.lianshen.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Tells programs, which prove with each call who they are, from browsers, which send what they remember by themselves.
 */
final class Programs {

    private Programs() {}

    /**
     * Whether a program calls with a password or a token. A browser that remembers a password sends it on behalf of any
     * page; it also says so: with Sec-Fetch-Site where the connection is safe, and with Origin where the call would
     * change something. Such a call counts as a browser's, and what it remembers does not count at all.
     */
    static boolean call(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && (isScheme(header, "Basic ") || isScheme(header, "Bearer ")) && !isBrowser(request);
    }

    /** Whether a program files an objection for nobody in particular: there is no session that it could abuse. */
    static boolean objection(HttpServletRequest request) {
        return request.getRequestURI().matches(request.getContextPath() + "/api/notices/[^/]+/[^/]+/objections")
                && request.getCookies() == null
                && !isBrowser(request);
    }

    /** Whether a browser asks. */
    static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null || request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    private static boolean isScheme(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
