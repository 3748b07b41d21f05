package org.lianshen.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads on by path alone, so that a browser stays at the public address it came to. What the request says of its host
 * may be anything, and behind a proxy it is not the public address; addresses elsewhere, the identity server's, stay
 * whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(pathOnly(request, location));
            }
        });
    }

    private static String pathOnly(HttpServletRequest request, String location) {
        try {
            var target = new URI(location);
            if (!target.isAbsolute() || !request.getServerName().equalsIgnoreCase(target.getHost())) {
                return location;
            }
            var path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
            return (target.getRawQuery() == null ? path : path + "?" + target.getRawQuery())
                    + (target.getRawFragment() == null ? "" : "#" + target.getRawFragment());
        } catch (URISyntaxException malformed) {
            return location;
        }
    }
}
