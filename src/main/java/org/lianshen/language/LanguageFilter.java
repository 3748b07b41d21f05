package org.lianshen.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Decides for every request, those of the engine's webapps included, which language it is answered in: the one that was
 * chosen (the cookie {@value #COOKIE}), else the browser's first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class LanguageFilter extends OncePerRequestFilter {

    /** Holds the chosen language's code; no secret, and read by the webapps' scripts. */
    public static final String COOKIE = "lianshen-language";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var locale = language(request).locale();
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            chain.doFilter(new InLanguage(request, locale), response);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Language language(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> Language.ofTag(cookie.getValue()))
                .orElseGet(() -> Language.of(browsers(request)));
    }

    /** A caller that names no language is no browser, and reads English. */
    private static Locale browsers(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale();
    }

    /** The request as everybody after this filter sees it: in one language. */
    private static final class InLanguage extends HttpServletRequestWrapper {

        private final Locale locale;

        InLanguage(HttpServletRequest request, Locale locale) {
            super(request);
            this.locale = locale;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
