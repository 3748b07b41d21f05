package org.lianshen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lianshen.identity.Callers;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page, those about errors too, who is logged in: pages offer a way out, or else a way in. */
@Configuration(proxyBeanMethods = false)
class CallerOnPages implements WebMvcConfigurer, HandlerInterceptor {

    private final Callers callers;

    CallerOnPages(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        callers.find().ifPresent(caller -> request.setAttribute("caller", caller));
        return true;
    }
}
