package org.lianshen.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page its own address as {@value #HERE}, so that whoever changes the language comes back to it. */
@Configuration(proxyBeanMethods = false)
public class LanguageSwitch implements WebMvcConfigurer, HandlerInterceptor {

    /** The name under which pages find their address. */
    public static final String HERE = "here";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(HERE, address(request));
        return true;
    }

    private static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String told ? told : request.getRequestURI();
        return request.getMethod().equals("GET") ? withQuery(path, request.getQueryString()) : page(path);
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    /** What is sent goes to an address one step below the page it was sent from. */
    private static String page(String path) {
        int step = path.lastIndexOf('/');
        return step <= 0 ? "/" : path.substring(0, step);
    }
}
