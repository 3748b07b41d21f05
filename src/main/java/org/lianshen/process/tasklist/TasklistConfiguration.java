package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filters of this package in front of the engine's calls. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    private static final int OUTSIDE_THE_WEBAPPS = 102;

    @Bean
    FilterRegistrationBean<OwnClaims> ownClaims(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new OwnClaims(json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(OUTSIDE_THE_WEBAPPS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ReadableAnswers> readableAnswers(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new ReadableAnswers(json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(OUTSIDE_THE_WEBAPPS);
        return filter;
    }
}
