package org.lianshen.process.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianshen.process.form.FormWords;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Gives Tasklist a form in the language of whoever opens it; the engine keeps it as its file has it. */
class FormLanguageFilter extends OncePerRequestFilter {

    private final FormWords words;

    FormLanguageFilter(FormWords words) {
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().endsWith("/deployed-form");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        if (wrapped.getStatus() == HttpServletResponse.SC_OK) {
            var schema = words.here(wrapped.getContentAsByteArray());
            wrapped.resetBuffer();
            wrapped.getOutputStream().write(schema);
            // no copy of one language may ever answer for the other
            wrapped.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            wrapped.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        }
        wrapped.copyBodyToResponse();
    }
}
